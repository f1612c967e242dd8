import Fiscal
import Testing

@testable import Exports

@Suite struct JSONTests {
  @Test func `members and elements are separated`() {
    var json = JSON()
    json.object { json in
      json.name("total")
      json.amount(Money(satang: 160_221_200))
      json.name("by")
      json.array { json in
        json.number(1)
        json.object { _ in }
        json.null()
        json.boolean(true)
      }
      json.name("title")
      json.string("a\"b\\c\u{1}\nก")
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"total":1602212.00,"by":[1,{},null,true],"title":"a\"b\\c\u0001\u000aก"}"#)
  }
}
