"""The Celery application and the line that scans go through."""
