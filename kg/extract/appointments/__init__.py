"""Appointments: who was named to a post, confirmed in it or released from it."""
