"""L'état d'une affaire : ce qui est fait, dû, empêché, ce qui vient, et combien il reste dû."""
