"""Measuring the desk, and making its pictures: an installation filled with drawn mail, a real browser, figures."""
