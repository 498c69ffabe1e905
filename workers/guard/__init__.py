"""Guarded child processes: whatever senders send is parsed in one, never in a worker or the API."""
