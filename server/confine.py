"""Takes from a query process what no query needs: sockets, and more memory than one query may use.

Linux only (seccomp, prctl(2)); elsewhere the examination of the query alone keeps SERVICE out.
"""

import ctypes
import platform
import resource
import sys

_SOCKET_CALL = {"x86_64": 41, "aarch64": 198}
"""The number of socket(2) by machine, from the kernel's system call tables."""

_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 22, 38
_MODE_FILTER = 2
_LOAD_CALL, _JUMP_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE_WITH_EACCES = 0x7FFF0000, 0x00050000 | 13


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("value", ctypes.c_uint))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.POINTER(_Instruction)))


def limit_memory(limit: int) -> None:
    """Let no allocation go beyond `limit` bytes of address space: the process ends instead."""
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def forbid_sockets() -> bool:
    """Make socket(2) fail in this thread from now on; False where the system cannot do that."""
    call = _SOCKET_CALL.get(platform.machine())
    if sys.platform != "linux" or call is None:
        return False
    instructions = (_Instruction * 4)(
        _Instruction(_LOAD_CALL, 0, 0, 0),
        _Instruction(_JUMP_EQUAL, 0, 1, call),
        _Instruction(_RETURN, 0, 0, _REFUSE_WITH_EACCES),
        _Instruction(_RETURN, 0, 0, _ALLOW),
    )
    program = _Program(len(instructions), instructions)
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    privileges = prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    return bool(privileges == 0 and prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0)
