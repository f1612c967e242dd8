import Diagnostics

extension SiteReader {
  /// Reports data about persons in every file that is published; those of an office are its own.
  mutating func checkPersonalData(_ site: Site?) {
    var agencies = site?.agencies ?? []
    if case .site(let known, _) = scope {
      agencies = known
    } else if site == nil {
      // Which addresses are an office's own is not known before the site can be read; nor below, the agency.
      return
    }
    let offices = Dictionary(agencies.map { ($0.id, Office($0)) }) { first, _ in first }
    let all = Office(merging: agencies.map { Office($0) }, base: site?.base)
    let allowed = allowedData(site?.allowed ?? [])
    let findings = allFiles.lazy.flatMap(\.findings)
    for finding in findings where isChecked(finding.location.file) && !allowed.contains(finding.text) {
      let parts = finding.location.file.split(separator: "/", maxSplits: 1)
      let folder = parts.first.map(String.init) ?? ""
      if parts.count > 1, offices[folder] == nil { continue }
      if !(offices[folder] ?? all).owns(finding) { diagnostics.append(.personalData(finding)) }
    }
  }
}

extension SiteReader {
  /// The numbers and addresses that the site's settings allow, in the form in which they are found.
  private mutating func allowedData(_ allowed: [Placed<String>]) -> Set<String> {
    var texts: Set<String> = []
    for entry in allowed {
      let found = PersonalData.findings(in: Array(entry.value.utf8), file: "")
      if found.isEmpty { diagnostics.append(.nothingToAllow(entry)) }
      texts.formUnion(found.map(\.text))
    }
    return texts
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
  fileprivate static func nothingToAllow(_ entry: Placed<String>) -> Diagnostic {
    Diagnostic(
      id: "nothing-to-allow", at: entry.location, length: entry.length,
      message: Message(
        thai: "“\(entry.value)” ไม่ใช่เลขประจำตัวประชาชน หมายเลขโทรศัพท์มือถือ หรืออีเมล จึงไม่ต้องอนุญาต",
        english:
          "'\(entry.value)' is no national id number, mobile number or e-mail address, so there is nothing to allow"),
      hint: Message(
        thai: "ลบออก หรือเขียนหมายเลขหรืออีเมลนั้นให้ครบ", english: "take it away, or write the whole number or address"))
  }

  fileprivate static func personalData(_ finding: PersonalData.Finding) -> Diagnostic {
    var (id, message): (String, Message) =
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
    if finding.isInName {
      message = Message(
        thai: message.thai + "ในชื่อไฟล์หรือโฟลเดอร์", english: "in the name of the file or folder: " + message.english)
    }
    return Diagnostic(
      id: id, at: finding.location, length: finding.length, message: message,
      hint: Message(
        thai: """
          ลบออก ช่องทางติดต่อของหน่วยงานให้ใส่ใน contact: และ website: ของหน่วยงาน \
          หากไม่ใช่ข้อมูลของบุคคล ให้ใส่ใน allowed_personal_data: ของเว็บไซต์
          """,
        english: """
          take it away; how to reach the office goes under 'contact:' and 'website:' of the agency; \
          what is no person's goes into 'allowed_personal_data:' of the site
          """))
  }
}
