"""Relire un DOCX : ses parties, ses styles résolus, puis ses passages."""
