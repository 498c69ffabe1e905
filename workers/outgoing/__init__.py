"""What leaves by itself: webhooks and export files. Driven by rows with leases, like the line; no broker is needed."""
