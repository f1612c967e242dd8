import Diagnostics

extension SiteReader {
  /// Reports data about persons in every file that is published; those of an office are its own.
  mutating func checkPersonalData(_ site: Site?) {
    let agencies = site?.agencies ?? []
    let offices = Dictionary(agencies.map { ($0.id, Office($0)) }) { first, _ in first }
    let all = Office(merging: agencies.map { Office($0) }, base: site?.base)
    for finding in findings {
      let folder = finding.location.file.split(separator: "/", maxSplits: 1).first.map(String.init) ?? ""
      if !(offices[folder] ?? all).owns(finding) { diagnostics.append(.personalData(finding)) }
    }
  }
}

/// What an office may publish of its own: addresses at its domain, and its contact.
private struct Office {
  private var domains: Set<String> = []
  private var emails: Set<String> = []
  private var phones: Set<String> = []

  init(_ agency: Agency) {
    if let website = agency.website, let domain = Office.domain(of: website) { domains.insert(domain) }
    if let email = agency.contact?.email { emails.insert(email.lowercased()) }
    guard let phone = agency.contact?.phone else { return }
    for finding in PersonalData.findings(in: Array(phone.utf8), file: "") { phones.insert(finding.text) }
  }

  init(merging offices: [Office], base: String?) {
    for office in offices {
      domains.formUnion(office.domains)
      emails.formUnion(office.emails)
      phones.formUnion(office.phones)
    }
    if let base, let domain = Office.domain(of: base) { domains.insert(domain) }
  }

  /// The host of a web address without `www.`.
  private static func domain(of address: String) -> String? {
    let parts = address.lowercased().split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1, let host = parts[1].split(separator: ":").first else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
  }

  func owns(_ finding: PersonalData.Finding) -> Bool {
    switch finding.kind {
    case .nationalID: return false
    case .mobile: return phones.contains(finding.text)
    case .email:
      guard !emails.contains(finding.text), let domain = finding.text.split(separator: "@").last else { return true }
      // The domain itself or one below it; each step up is looked up, so that many domains cost nothing.
      var rest = domain[...]
      while true {
        if domains.contains(String(rest)) { return true }
        guard let dot = rest.firstIndex(of: ".") else { return false }
        rest = rest[rest.index(after: dot)...]
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func personalData(_ finding: PersonalData.Finding) -> Diagnostic {
    let (id, message): (String, Message) =
      switch finding.kind {
      case .nationalID:
        (
          "personal-id",
          Message(thai: "พบเลขประจำตัวประชาชน 13 หลัก", english: "this is a national id number of a person")
        )
      case .mobile:
        (
          "personal-phone", Message(thai: "พบหมายเลขโทรศัพท์มือถือ", english: "this is a mobile number")
        )
      case .email:
        (
          "personal-email",
          Message(
            thai: "พบอีเมลที่ไม่ได้อยู่ในโดเมนของหน่วยงาน", english: "this e-mail address is not at the office's own domain")
        )
      }
    return Diagnostic(
      id: id, at: finding.location, length: finding.length, message: message,
      hint: Message(
        thai: "ลบออก ช่องทางติดต่อของหน่วยงานให้ใส่ใน contact: และ website: ของหน่วยงาน",
        english: "take it away; how to reach the office goes under 'contact:' and 'website:' of the agency"))
  }
}
