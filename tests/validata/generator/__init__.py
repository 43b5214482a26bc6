"""Random tables made from a Table Schema descriptor alone: valid ones, then damaged in ways that have a name."""
