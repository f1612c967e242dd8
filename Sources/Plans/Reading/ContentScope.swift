/// How much of a content folder is read, where several machines share the work.
package enum ContentScope: Sendable {
  case whole
  /// One agency and the site's own files; the agencies that were left out are known by their folders' names only.
  case agency(absent: Set<String>)
  /// The site's own files alone; what is known of its agencies, and where links into them lead.
  case site(agencies: [Agency], links: LinkMap)
}
