"""Runs a program on a terminal of its own, with stdin and stdout passed through."""
import fcntl
import os
import pty
import struct
import sys
import termios

SIZED = 'TERMINAL_IS_SIZED'

if SIZED in os.environ:
    # On the terminal: a new one has no columns.
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 24, 200, 0, 0))
    os.execvp(sys.argv[1], sys.argv[1:])
os.environ[SIZED] = 'yes'
sys.exit(os.waitstatus_to_exitcode(pty.spawn([sys.executable, __file__, *sys.argv[1:]])))
