from kg.memory import peak_memory


def test_the_peak_rises_with_what_is_held_and_never_falls() -> None:
    before = peak_memory()
    held = bytearray(64 * 1024 * 1024)
    held[::4096] = b"x" * len(held[::4096])
    during = peak_memory()
    del held
    assert during >= before > 10
    assert peak_memory() >= during
