// What Swift cannot call of libmicrohttpd by itself: a function of a variable number of arguments, a union, and
// enumerations whose names it does not take over.

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <string.h>

// Leaves an address as it was sent: the library would decode it, and %00 would end it early.
static inline size_t http_keep_escapes(void *context, struct MHD_Connection *connection, char *text) {
  return strlen(text);
}

// Starts a server at a numeric address, in one thread of its own; NULL, with errno, where that cannot be.
static inline struct MHD_Daemon *http_start(
  const char *host, uint16_t port, unsigned connections, unsigned seconds, MHD_AccessHandlerCallback answer,
  void *context) {
  struct sockaddr_in four = {.sin_family = AF_INET, .sin_port = htons(port)};
  struct sockaddr_in6 six = {.sin6_family = AF_INET6, .sin6_port = htons(port)};
  unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME;
  const struct sockaddr *address = (const struct sockaddr *)&four;
  if (inet_pton(AF_INET, host, &four.sin_addr) != 1) {
    if (inet_pton(AF_INET6, host, &six.sin6_addr) != 1) {
      errno = EINVAL;
      return NULL;
    }
    flags |= MHD_USE_IPv6;
    address = (const struct sockaddr *)&six;
  }
  errno = 0;
  return MHD_start_daemon(
    flags, port, NULL, NULL, answer, context, MHD_OPTION_SOCK_ADDR, address, MHD_OPTION_CONNECTION_LIMIT, connections,
    MHD_OPTION_CONNECTION_TIMEOUT, seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)32768,
    MHD_OPTION_UNESCAPE_CALLBACK, &http_keep_escapes, NULL, MHD_OPTION_LISTENING_ADDRESS_REUSE, 1u, MHD_OPTION_END);
}

// The port that a server listens at; 0 where it is not known.
static inline uint16_t http_port(struct MHD_Daemon *server) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(server, MHD_DAEMON_INFO_BIND_PORT);
  return info == NULL ? 0 : info->port;
}

// Whether a text is an address in numbers, of either kind.
static inline int http_is_numeric(const char *host) {
  unsigned char room[sizeof(struct in6_addr)];
  return inet_pton(AF_INET, host, room) == 1 || inet_pton(AF_INET6, host, room) == 1;
}

// A header of a request; NULL where it has none of that name.
static inline const char *http_header(struct MHD_Connection *connection, const char *name) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

// A response of bytes, which are copied.
static inline struct MHD_Response *http_response(const void *bytes, size_t count) {
  return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

// What the library wants to hear: that a request is taken, or that its connection is to be cut.
static inline enum MHD_Result http_accepted(void) { return MHD_YES; }
static inline enum MHD_Result http_refused(void) { return MHD_NO; }
