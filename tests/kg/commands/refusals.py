"""What every command that cannot do its work owes the caller."""

import subprocess


def one_line(done: "subprocess.CompletedProcess[bytes]", *words: str) -> None:
    """The command failed with exit code 2 and one line that has these words."""
    message = done.stderr.decode()
    assert done.returncode == 2, message
    assert message.count("\n") == 1 and message.startswith("kg: "), message
    assert all(word in message for word in words), message
