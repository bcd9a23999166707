"""AWS on loopback: moto. Prints its address, and exits when its stdin ends."""
import logging
import sys

from moto.server import ThreadedMotoServer

logging.getLogger('werkzeug').setLevel(logging.ERROR)
server = ThreadedMotoServer(ip_address='127.0.0.1', port=0, verbose=False)
server.start()
print('http://{}:{}'.format(*server.get_host_and_port()), flush=True)
sys.stdin.read()
server.stop()
