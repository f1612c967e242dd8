// The target starts here.
