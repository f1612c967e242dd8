#include <thai/thbrk.h>
#include <thai/thwbrk.h>
#include <datrie/trie.h>
