@rem The scripts of package.json begin with the exec of a Unix shell, so that a signal for npm reaches the program; cmd finds this in its place.
@%*
