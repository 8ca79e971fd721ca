import Casework
import Narrative

/// What the headings of exports are, as case systems and councils write them: a field a line, longer ones on several,
/// headings between semicolons. Order, capitals and punctuation of their words make no difference.
enum HeadingLists {
    static let own: [RecordKind: String] = [
        .cases: cases,
        .payments: payments,
        .ombudsman: ombudsman,
        .costs: costs,
        .indicators: indicators,
        .actions: actions,
        .history: history,
        .compliments: onceRecorded, .enquiries: onceRecorded, .contacts: onceRecorded,
    ]

    /// Categories that any kind of record may have.
    static let shared = """
        service: service; service area; department; division; area; service name; service group;
          responsible service; service complained about; function; business area; service unit; subject service;
          component s; component; components; business unit; service complained of; service involved;
          department name; service responsible
        team: team; team name; unit; section; responsible team; allocated team; group; service team; queue;
          assigned team; owning team; team responsible
        directorate: directorate; portfolio; cluster; directorate name
        category: category; theme; subject; topic; classification; nature; subject matter; main category; issue;
          primary category; theme category; service category
        type: type; record type; feedback type; contact type; enquiry type; kind; sort; issue type; request type;
          ticket type; process name; workflow type
        cause: cause; causes; reason; reasons; root cause; cause reason; reason complaint; fault; reason code;
          cause code; fault type; underlying cause; factors
        ward: ward; electoral ward; ward name
        locality: locality; district; neighbourhood; patch; region; location; town
        channel: channel; method; method contact; contact method; how received; source; received via;
          method receipt; access channel; origin; contact channel; via; medium; receipt method; mode contact; contact origin
        complainant: complainant type; type complainant; relationship; relationship child; customer type;
          who complained; requester type; contact relationship
        provider: provider; contractor; care provider; supplier; home
        priority: priority; severity; risk; complexity; urgency
        remedy: remedy; remedies; action taken; corrective action; remedial action
        procedure: procedure
        advocacy: advocacy; advocate; advocate used; advocacy offered
        case_status: status; case status; state
        delay_reason: delay reason; reason delay; reason late; reason overdue
        refused: refused; reason refused; refusal reason
        subcategory: subcategory; sub category; subtype; sub type; sub theme; secondary category;
          detailed category
        """

    private static let cases = """
        reference: \(references)
        previous: previous ref; previous reference; escalated from; parent case; linked case; related case;
          stage 1 ref; original ref; parent id
        complaint_type: complaint type; type; record type; feedback type; kind
        procedure: procedure; process; complaint procedure; procedure type; policy; scheme;
          statutory or corporate
        stage: stage; level; current stage; complaint stage; stage number; tier; step; stage level; stage name;
          final stage
        received: \(received)
        acknowledged: \(acknowledged)
        responded: \(responded)
        outcome: outcome; decision; finding; result; resolution; outcome decision; final outcome;
          complaint decision; upheld; conclusion; outcome code; case outcome; closure outcome; disposition;
          verdict; determination; stage outcome; investigation outcome; outcome type; outcome description;
          decision outcome; upheld not upheld; outcome category; resolution code; step outcome; outcome status
        """

    private static let payments = """
        reference: \(references); payment reference; payment id; payment number
        date: date; date paid; payment date; paid on; paid; date payment; date made; processed date;
          date agreed; approval date
        amount: \(amounts)
        head: head; remedy type; type remedy; payment type; type payment; reason payment; payment reason;
          reason; head of payment; purpose; remedy
        source: source; agreed at; payment source; origin; stage; awarded by; recommended by
        year: year; financial year
        """

    private static let ombudsman = """
        reference: \(references); lgsco reference; lgsco ref; lgsco id; lgo ref; lgsco case id; lgo reference; ombudsman ref;
          ombudsman reference; ombudsman case id; lgsco case; hos reference; lgsco number; lgsco
        received: \(received); lgsco received; date received lgsco; enquiry received; received lgsco
        decided: date decided; decided; decision date; date decision; decided on; final decision date;
          date final decision; decision issued; closed date; date closed; lgsco decision date; date closed lgsco
        decision: decision; outcome; lgsco decision; ombudsman decision; decision type; final decision; result;
          ombudsman outcome; decision outcome; lgsco outcome
        finding: finding; fault; findings; maladministration; fault found; injustice; decision reason; reason;
          decision reasons
        amount: \(amounts); financial remedy; remedy; remedy amount; remedy paid; compensation recommended
        """

    private static let costs = """
        reference: \(references); invoice; invoice number; invoice no; order number
        date: date; invoice date; date paid; payment date; paid; date invoice; posting date; date incurred
        amount: \(amounts); fee; fees; spend; expenditure; net; price
        category: category; cost type; type; item; head; what for; expense; heading; cost category; budget;
          budget heading; expense type
        year: year; financial year
        """

    private static let indicators = """
        name: name; indicator; measure; metric; indicator name; measure name; title; description
        year: year; financial year; period; reporting year
        value: value; number; figure; total; count; result; amount
        basis: basis; unit; source; definition; note; notes
        """

    private static let actions = """
        reference: \(references); recommendation number; action number; action ref; action id; item
        action: action; recommendation; actions; recommendations; agreed action; learning; improvement;
          learning point; service improvement
        owner: owner; lead; service lead; responsible; responsible team; responsible service; action owner;
          accountable
        due: due; due date; deadline; target date; date due; by when; complete by; target completion
        completed: completed; date completed; completion date; completed on; date done; closed; date closed;
          implemented; date implemented
        status: status; progress; state; rag; rag status; action status
        """

    private static let history = """
        year: year
        measure: measure
        value: value
        """

    private static let onceRecorded = """
        reference: \(references); compliment reference; compliment id; enquiry reference; enquiry id;
          contact reference; contact id; enquiry ref; compliment ref; contact ref; foi ref; foi reference;
          foi number; me ref; me reference; foi id
        received: \(received); date compliment; compliment date; date enquiry; enquiry date; contact date;
          date contact; compliment received; enquiry received; date request; request date; request received;
          date request received; feedback date; date feedback
        acknowledged: \(acknowledged)
        responded: \(responded)
        """

    private static let references = """
        id; ref; reference; ref no; reference no; number; no; reference number; ref number; record id; unique id; \
        unique reference; record number; urn; record; log number; log no; crm reference; crm ref; crm id; service \
        request number; sr number; request id; reference id; feedback id; tracking number; ticket; ticket number; \
        ticket id; issue key; key; incident id; incident number; incident; sr no; job number; activity id; form \
        id; submission id; submission reference; workflow step id; step id; form reference
        """

    private static let received = """
        date received; received; received date; received on; date logged; logged; log date; logged date; date \
        opened; opened; open date; opened date; opened on; date created; created; created date; created on; \
        creation date; start date; date started; date; date raised; raised; date registered; registered; \
        registration date; receipt date; date receipt; date made; date recorded; date submitted; submitted; \
        submission date; date entered; date open; received at; date time received; date reported; \
        report date; reported; reported on; created at; created time; created date time; date time created; date \
        time opened; opened date time; opened time; request date; date request; date requested; requested; \
        requested at; requested on; request received; started; started on; started at; start; start time; date \
        first received; date form submitted; date log; entry date; date captured
        """

    private static let acknowledged = """
        date acknowledged; acknowledged; acknowledgement date; acknowledged on; acknowledgement sent; date \
        acknowledgement sent; ack date; acknowledgment date; date acknowledgment sent; ack sent; ack; date ack; \
        date ack sent; acknowledgement; acknowledgment; acknowledged at; acknowledgement letter sent; \
        acknowledged date; acknowledge date; acknowledgement issued; date acknowledgement
        """

    private static let responded = """
        response sent; date response sent; date responded; responded; response date; date response; response sent \
        date; date closed; closed; closed date; close date; closure date; closed on; date completed; completed; \
        completion date; completed date; date resolved; resolved; resolved date; resolution date; reply sent; \
        reply date; date reply; date replied; end date; date ended; date sent; sent; response issued; date \
        response issued; date final response; final response date; final response; actual response date; date \
        finalised; finalised; letter sent; response; responses; replied; reply; answered; date answered; answer \
        date; answered on; answer sent; solved; solved at; solved date; date solved; resolved at; resolved on; \
        resolved time; date time resolved; resolved date time; closed at; closed time; date time closed; closed \
        date time; finished; finished on; finished at; finished date; date finished; finish date; completed at; \
        completed on; completed time; responded at; responded on; ended; ended on; reply issued; response \
        provided; date fully resolved; letter date; date letter sent; outcome letter sent; response letter sent; \
        response sent on; date response provided; resolution time stamp
        """

    private static let amounts = """
        amount; amount paid; compensation; compensation paid; compensation amount; payment; payment amount; sum; \
        sum paid; value; paid amount; cost; total; total paid; redress; financial redress; amount gbp; redress \
        paid; award; amount awarded; awarded; payment value; total amount; goodwill payment; remedy payment
        """
}
