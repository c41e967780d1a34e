"""Attendance: who came to the document's own meeting, in which role and capacity, and for whom."""
