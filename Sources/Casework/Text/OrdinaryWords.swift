/// Words that stand in the names of services, causes and outcomes, in small letters and without the s of a plural: what is
/// made of none of them may be somebody's name.
enum OrdinaryWords {
    /// Whether a word is one of them. Short words in capitals are abbreviations; longer ones may be names: SMITH.
    static func contain(_ word: some StringProtocol) -> Bool {
        if word.count <= 3, word.count > 1, word.allSatisfy(\.isUppercase) { return true }
        let word = word.lowercased().replacing("’", with: "'")
        if word.hasSuffix("'s"), contain(word.dropLast(2)) { return true }
        return all.contains(word) || (word.hasSuffix("s") && all.contains(String(word.dropLast())))
            || (word.hasSuffix("ies") && all.contains(word.dropLast(3) + "y"))
    }

    /// Whether a word ends as words of findings do and no name: "substantiated", "unauthorised", "mitigation".
    static func isMadeLikeOne(_ word: some StringProtocol) -> Bool {
        let word = word.lowercased()
        return word.count > 7 && endings.contains { word.hasSuffix($0) }
    }

    private static let endings = [
        "ated", "ised", "ized", "ified", "ation", "ition", "ession", "ective", "ially", "ively", "ability", "ibility",
    ]

    private static let all: Set<String> = Set(
        """
        abandoned about above abuse academy accept accepted access accessibility accident account acknowledged \
        acknowledgement action activity add added address addresses adjudication admin administration administrator \
        admissible admissions admitted adoption adult adverse advice advisory advocacy advocate affirmed affordable \
        after afterwards again against age agency aggregate aggression agree agreed aids air all allegation alleged \
        allocation allotment allowance allowed alone along already also alternative always amber amended amicably \
        among amount an and anew annual anonymous another answer answered anti antisocial any anything anywhere apart \
        apologise apologised apology apostrophe appeal appendices appendix appliances applicable applications applies \
        appointment arbitration archive are area argument arm around arrange as asb asbestos ascertain ask asked \
        assault assessed assessment asset assistance asylum at attend attendance attended audit authority autism \
        autistic availability available average awaiting away axis back background backticks backup bad bailiff bank \
        banking bars base bash basis bathroom bay be beach bears became because become bedroom been before began begin \
        beginning begun behaviour behind belong below benefit bereaved bereavement beside best better between beyond \
        bid bill billing bin blank block blocked blue board body boiler bonfires booking borough both bottom bound \
        boundary braces brackets break breakdowns bridge broken browser budget buffer build building built bulky \
        bullying burial bus buses business busking but by bylaw bypass bytes cabinet calculation call called calm came \
        camhs campaigns camping can cancelled cannot capital caption car care carer carpark carried carries case \
        caseload cash category catering cattle cause caused cctv cease ceased cell cemeteries cemetery cent central \
        centre certain certificate cf chair change changed chapel chaperone characteristics characters charge charged \
        charging chart check checked chief child childcare childminder children choice choose church citizen \
        citizenship city civic civil cladding clarification clarified clean cleaning cleansing clear cleared clerk \
        climate clock close closed closedown closing closure coast coastal code cohesion collection college colon \
        colour column come comma command comment commercial commissioned commissioning committee communal \
        communication community commute compare compared comparison compensation complain complainant complained \
        complaint complete completed complex compliance complied compliment comply compost compromise computed \
        computer computes conceded concern concerned concluded conclusion conclusive concurrent conduct confirm \
        confirmation confirmed congestion connection consent conservation consider considered consultancy consultation \
        consulted contact contain content contested continuous contract contractor contrary control cooking \
        cooperation copy core corporate correct corrective correspondence cost could council councillor counselling \
        count counted counter countryside county court courtesy cover coverage covid cracks cremation crematoria \
        crematorium crime critical cross crossing crosstab cube culture current customer cut cycle cycleway cycling \
        damage damaged damp dampness dangerous dashboard data database date day daycare deaf dealt death debt decide \
        decided decimals decision declined decoration decrease default defect defective defer deferral deferred \
        definition delay delayed delete delimited delivered delivery demand dementia democratic demolition dental \
        dentist department deposit deputy describe description design designated detriment development dictionary did \
        differ difference different digest digital digits dimensions direct direction director directorate dirty \
        disabilities disability disabled disagree discipline discontinue discontinued discretion discretionary \
        discrimination dishonest disk dismissed disposal disputed disrepair distress district divide divided divisions \
        do document does dog dols domestic domicile domiciliary done door down draft drain drainage drawings drawn \
        driver driving drop dropped drugs due dump dumping duplicate during dust duty dyslexia each earlier early east \
        eastern ebike eco economy edit editor education educational effective ehc ehcna ehcp either elderly election \
        electoral electric electrical electricity element eligibility else elsewhere email emergency emissions \
        emphasis employment empty enabled enabling encoding end energy enforcement engagement engineering enquirer \
        enquiries enquiry entertainment entries entry environment environmental equalities equality equestrian \
        equipment error escalated established estate ethnicity event every everyone everything eviction evidence exact \
        example exams exceptional exclusion executive exempt exhaust exhausted expect expenses expired explain \
        explained explanation explosion export expression extended extension extenuating external extract eyesight \
        facilities facility factual failed failing failure fair fairground fairness falls families family far farm \
        faster fault faulty fee feedback fell fences fencing ferry festival fetch fetched few fewer field figure file \
        fill filter final finance financial find finding finished fire fireworks first fisheries fishing fit five \
        fixed fixings flats fleet flood flooding floor flow fly flytipping folder follow followed food foot football \
        footnotes footpath footway for force forest forgotten form formal formally former formula foster fostered \
        fostering fouling found foundations founded four fraud free freedom freeze freight frequent fridge from front \
        frontline frustrated fuel full fully function fund funding funeral furnished furniture further gambling gangs \
        garage garden gas gate gateway gender general gets give given glance go goal goes gone good goodwill \
        governance governing graduate graffiti grandparent grant granted grass graves grazing green greenspace grit \
        gritting ground group guardianship guess guidance guide gullies gully guttering gym gypsy habitat had half \
        halted hand handled handling handyman happened harassment harbour hardship has hate have hazard head header \
        heading health hear hearing heart heat heating heavy held help here heritage hidden high highway hire history \
        hmo hmrc hoarding hold holiday home homecare homeless homelessness hospital hostel hours house household \
        housing how human hundred hwrc hygiene hyphens id identifier if illegal image immunisation implications \
        impolite import importance improvement in inaccurate inaction inadequate inadmissible inappropriate incidents \
        include inclusion income incomplete inconclusive inconvenience incorrect increase independent indeterminate \
        index indicator induction industrial ineligible infestation informal informally information infrastructure \
        initial initiated injury injustice inland inside inspection installed installs instead instruction \
        insufficient insulation insurance intake integrated intensive interest interim intermediate internal \
        interpreter intervention into invalid invalidated invented investigate investigated investigating \
        investigation investigator investment invoice involved is island isnt issue issued it item itself jetty job \
        joined joinery joint judgement judgment judicial july junction junior jurisdiction jurisdictional justice \
        justified justify keep keeping kept kerb key keyboard kind kinship kiosk kitchen know knowledge known labour \
        lack lado laid lakes lamp land landfill landlord landscape language lapsed laptops large largely largest last \
        late later latest laundry law lawful lawn layout lead leaflet leak learn learned learning lease leasehold \
        leaseholder least leave leaving left legal leisure length less lesson letter lettered lettings level lgo lgsco \
        liaison libcmark librarian libraries library licence licensing lie lifeguard lift lighting lights like likely \
        limit line linen link linked list listed litigation litter little live load loading loan local locale locality \
        lockers lodge lodged log logo loneliness long longer longest look looked lookup lorry loss lost low lower \
        lying machinery made mail main mainly maintenance major make maladministered maladministration management \
        manager manners many map mapped march mark marked marker market mash master matter may meals mean meaning \
        measure media median mediated mediation medical medium meeting member memorial memory mental merged mess \
        message met meter metering metro microchip middle midwife migration million minibus minor minus missed missing \
        mistake mitigated mixed mobile mobility money monitoring month mood more mortgage mortuary mosque most mostly \
        motorway mould moved moves mowing ms much mural museum music must mutual mutually na name named naming nappies \
        national natural nature near nearest necessary need needed needles neglect negligible negotiated neighbour \
        neighbourhood neighbouring neighbourly neither network never new newest newsletter next nfa night nil nine \
        nndr no nobody noise nominations none nonpayment nor north northern not note noted nothing notices now \
        nuisance null number numbered numbering nurse nursery nursing nutrition observation obsolete obstruction \
        occupational odour of off offender offensive offer offered office officer often older olympics ombudsman \
        omission on once one ongoing online only open opened operational operations option or orchard order \
        organisation orientation other otherwise our out outbreak outcome outdoor output outreach outside outstanding \
        outwith over overcharged overcrowding overgrown overhanging overpayment override overruled oversee oversight \
        overturn overturned own owner package page paid paint pair palliative pals panel paper parade paragraph parent \
        parenting parish park parked parking parser parses parsing part partial partially partly partnership partway \
        pass passed passport password past path patrol paused pavement paving pay payment payroll pedestrian penalty \
        pend pending pension people per percent percentage performance period permit persistent person personal pest \
        pets phone phoning picnic pictures piece pier pipe pipeline pitches pivot place placed placement plain plan \
        planning plants plaques play playground plumber plumbing plus podiatry point poisons polars police policy \
        pollution pool poor port portal portion positive post postal pot pothole pounds power praise pre preliminary \
        premature premises prepaid prescriptions prevent preventative prevention preview previous primary principal \
        print printed printing prior prison privacy private probation procedural procedure process processes \
        procurement product program programme progress progressing project promenade promised promises prompt property \
        proportionate proposal proposed prose prosecution protection proved proven provide provided provider provision \
        provisional provisionally psychiatric psychologist psychology public publication publish published publishes \
        pump pupil purchase pursue pursued put quality quantifiable quarry quarter quashed quayside queries query \
        question queue quickly quiet quotation quotes race racism racist radio rail railway raised ramp rangers \
        rankings rat rate ratepayer ratified raw reach reached reaches read reader reading readme real reason \
        reasonable reasoned rebate receipt received reception recognised recognises recommendation recommended \
        reconsidered record recorded recording recovery recreation recruitment recycled recycling red redirected \
        redress reduction ref refer reference referral referred refugee refund refusal refuse refused regeneration \
        region regional register registrar registration registry regulation regulatory rehabilitation rehousing \
        reimbursement reinstatement rejected rejection relations relationship relative release relevant relocation \
        rely remains remedied remedies remedy remind reminded reminder remit removal removes render renewal rent \
        reopened repair repeat replaces reply report reported reporting reprographics request required rescue research \
        reserve resettlement resident residential resilience resolution resolve resolved resources respite responded \
        respondent response responsible responsive rest restricted result retail retirement retracted retrospective \
        return reuse revenue reversed review revised riding right risk river road roadworks robbery rodents roof \
        roofing rose rota rough round roundabout rounded rounding route row rubbish rude rudeness rule run rural safe \
        safeguarding safeguards safety said sale same sample sandbag sanitary sanitation satisfaction satisfactory \
        satisfied save say scaffolding scam schemas scheme school schooling science scooter scope scrap screen script \
        sea seafront seasonal seats second secondary section secure security see segregation selects sen send senior \
        sensitive sensory sent sentence separates septic series seriously server service sessions set settings settle \
        settled settlement several severe sewage sewer sexual share shared sharing sheet shelter sheltered shop \
        shopping short shortfall should show showed showers shown sick sickness side sign signage signal signpost \
        signposted silt since single site six sizes skatepark skating skills skip sledge slippery slug small smaller \
        smell smoke smoking snapshot snow so social socket sofa soil solar some somebody something sort sound source \
        south southern spa space speak special specialised specialist specification speech speed speeding spellings \
        spillage split sponsorship sport spreadsheet spurious square stadium staff stage stairs stall stand standard \
        start starter starting statement statically station status statute statutory stay stayed step stewards still \
        stop stopped storage stores straightforward strategic strategy stray street streetcare streetlight \
        streetlighting streetworks string structural student style subject subsequent subsidence subsidy substance \
        substantially substantiated subway succeeded successful such sufficiency sufficient suggest suitable sum \
        summary summer sunday supply support supported sure surface surgery surveillance survey surveyor suspend \
        suspended sustainability swimming system table tagged take taken tap target tariff tax taxi tba tbc teacher \
        teaching team technical technician technology telephone tell template temporary ten tenancies tenancy tenant \
        tenders tennis terminal terminated terrorism test tested text than thank that the theatre theft their them \
        theme themselves then therapy there these they things third this those three threshold through ticketing \
        tickets tidy tier tiles time timed timeliness timescales timetable tip tipping title to together toilet told \
        tone too took top total touch tourism town towpath toys track tracker trade traders trading traffic trails \
        trained training trampoline transactions transfer transferred transition translation transport travel \
        traveller treatment tree trend trespass tried trivial trolley trouble true trust trusted try tuition tunnel \
        turf turn turnstile tutor twelve twenty twice two type typed tyre unable unacceptable unanswered unavoidable \
        unclean unclear unconfirmed uncontested undecided under underpass underscores understood undetermined \
        undisputed undue unfair unfinished unfounded unhappy unhelpful uniform unit university unjustified unknown \
        unlawful unless unpaid unprofessional unproven unreasonable unresolved unsafe unsatisfactory unsubstantiated \
        unsuccessful unsupported untidy until unupheld unwarranted up updated upgrade upheld uphold upper uprn urban \
        us use used user usual usually utilities vaccine valid validated validation valuation value vandalism vans \
        variable vehicle ventilation verge vermin version vetting vexatious village violence visible visit visiting \
        visitor vocational voice voided voids volumes voluntary volunteer volunteering vomit voting vulnerable wait \
        waiting waived waiver walking wall want ward warden warm warmth warning warns warranted was wasp waste water \
        waterways way we weather web website weed weekly weighbridge welfare well wellbeing went were west western wet \
        wetland what whatever wheelchair wheeled when whenever where whether which whichever while whistleblowing who \
        whole wholly whom whose why wide wifi wildlife will window wins winter wiring wishes with withdraw withdrawn \
        withdrew withheld withhold within without women woodland word worded work workbook worked worker workforce \
        working workplace worship would write writing written wrong wrote yard year yearly yes yet you young your \
        youth zero zone
        """.split(separator: " ").map(String.init))
}
