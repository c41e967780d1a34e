"""Foundings: organisations and bodies founded, chartered, seated and renamed."""
