// What glibc declares for GNU sources only, and Swift's own Glibc module therefore leaves out.

// Exchanges the two names with RENAME_EXCHANGE; renameat2(2).
extern int renameat2(int oldDirectory, const char *oldPath, int newDirectory, const char *newPath, unsigned int flags);
#define RENAME_EXCHANGE (1 << 1)

// The environment of this process, as a child is to have it; Swift takes the variable itself for shared state.
extern char **environ;
static inline char **currentEnvironment(void) { return environ; }
