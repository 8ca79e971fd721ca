/// Words that stand in the names of services, causes and outcomes, in small letters and without the s of a plural: what is
/// made of none of them may be somebody's name.
enum OrdinaryWords {
    /// Whether a word is one of them. Short words in capitals are abbreviations.
    static func contain(_ word: some StringProtocol) -> Bool {
        if word.count <= 5, word.count > 1, word.allSatisfy(\.isUppercase) { return true }
        let word = word.lowercased()
        return all.contains(word) || (word.hasSuffix("s") && all.contains(String(word.dropLast())))
            || (word.hasSuffix("ies") && all.contains(word.dropLast(3) + "y"))
    }

    private static let all: Set<String> = Set(
        """
        about above abuse academy accept accepted access accessibility accident account acknowledged acknowledgement action \
        activity add added address addresses admin administration administrator admissions admitted adoption adult advice \
        advocacy advocate affordable after afterwards again against age agency aggregate agree agreed aids air all alleged \
        allotment allowance allowed alone along already also alternative always amended among amount an and anew annual \
        another answer answered anti antisocial any anything anywhere apart apologise apologised apology apostrophe appeal \
        appendices appendix applicable applications applies appointment archive are area argument arm around arrange as asb \
        ask asked assessed assessment asset assistance asylum at attend attendance audit authority autism autistic \
        availability available average awaiting away axis back background backticks bad bailiff bank bars base bash basis \
        bathroom bay be bears became because become been before began begin beginning begun behaviour behind belong below \
        benefit bereavement beside best better between beyond bill billing bin blank block blue board body boiler bonfires \
        borough both bottom bound boundary braces brackets break breakdowns bridge broken browser budget buffer build building \
        built bulky burial bus buses business but by bypass bytes cabinet call called came campaigns can cancelled cannot \
        capital caption car care carer carries case cash category cattle cause caused cctv cell cemeteries cemetery cent \
        central centre certain cf chair change changed characteristics characters charge charged charging chart check checked \
        chief child childcare children choice choose church citizen city civic civil clean cleaning cleansing clear cleared \
        clerk climate clock close closed closure coast coastal code collection college colon colour column come comma command \
        comment commercial commissioned commissioning committee communal communication community compare compared comparison \
        compensation complain complainant complained complaint complete completed complex compliment comply computed computer \
        computes concern concerned concluded conduct confirm confirmed connection conservation consider considered \
        consultation contact contain content continuous contract contractor control copy core corporate correct corrective \
        cost could council councillor count counted countryside county court coverage covers covid crematorium crime critical \
        crossing cube culture current customer cut cycle cycling damage damaged damp dampness data database date day deaf \
        death debt decide decided decimals decision declined decoration decrease default defect deferred definition delay \
        delayed delete delimited delivered delivery democratic demolition dental department deposit describe description \
        design designated development dictionary did differ difference different digest digital digits dimensions direct \
        director directorate disabilities disability disabled disagree discontinued discretionary discrimination disk \
        dismissed disputed disrepair distress district divide divided divisions do document does dog domestic domiciliary done \
        door down draft drain drainage drawings drawn driver drop dropped due duplicate during duty each earlier early east \
        eastern economy edit editor education educational effective either elderly election electoral electric electrical \
        electricity else elsewhere email emergency emphasis employment empty enabling encoding end enforcement engagement \
        engineering enquiries enquiry entertainment entries entry environment environmental equalities equality equipment \
        error escalated established estate ethnicity event every everyone everything eviction exact example exclusion \
        executive exempt exhausted expect explain explained explanation export expression extended extension external \
        facilities facility failed failure fair fairness families family far farm faster fault fee feedback fell fences \
        fencing ferry fetch fetched few fewer field figure file fill filter final finance financial find finding finished fire \
        first fit five fixed flats fleet flood flooding floor flow fly flytipping folder follow followed food foot football \
        footnotes footpath footway for force forest forgotten form formula foster fostering found foundations founded four \
        free freedom freeze frequent from front frontline fuel full fully function fund funding funeral furniture further \
        gambling garage garden gas gate gender general gets give given glance go goal goes gone good governance governing \
        grandparent grant granted grass graves green grit gritting ground group guess guidance guide gullies gully gypsy had \
        half hand handled handling happened harassment harbour has hate have hazard head header heading health hear hearing \
        heart heat heating heavy held help here heritage hidden high highway hire history hold holiday home homecare homeless \
        homelessness hospital hostel hours house household housing how human hundred hygiene hyphens id identifier if image \
        implications import importance improvement in inadequate include inclusion income incomplete increase independent \
        index indicator industrial ineligible information infrastructure initial injustice inland inside inspection installed \
        installs instead insurance integrated intensive interest intermediate internal into invalid invented investigate \
        investigated investigating investigation investigator investment invoice involved is island issue issued it item \
        itself job joined joint july junior justice justified keep keeping kept kerb key keyboard kind kinship kitchen know \
        knowledge known lack laid land landlord landscape language large largely largest last late later latest laundry law \
        lawn layout lead leaks learn learned learning lease leasehold leaseholder least leave leaving left legal leisure \
        length less letter lettered lettings level lgsco liaison libcmark libraries library licence licensing lie lift \
        lighting lights like likely limit line link linked list listed litter little live load loading local locale locality \
        lodge log logo loneliness long longer longest look looked loss lost low lower lying made mail main mainly maintenance \
        major make management manager many map mapped march mark marked marker market matter may meals mean meaning measure \
        media median mediation medical medium meeting member memorial memory mental merged message met meter metro middle \
        million minor minus missed missing mistake mixed mobile mobility money monitoring month more mortuary most mostly \
        motorway mould moved moves ms much museum music must na name named naming national natural nature near nearest need \
        needed neglect negotiated neighbour neighbourhood neither network never new newest next night nil nine no nobody noise \
        nominations none nor north northern not note noted nothing notices now nuisance null number numbered numbering nursery \
        nursing occupational of off offender offer offered office officer often older ombudsman on once one ongoing online \
        only open opened operational operations option or order organisation orientation other otherwise our out outcome \
        outdoor output outreach outside outstanding over overgrown overpayment oversee overturned own owner package page paid \
        pair panel paper paragraph parent parenting parish park parking parser parses parsing part partial partially partly \
        partnership pass passed passport password path paused pavement pay payment payroll penalty pending pension people per \
        percent percentage performance period permit person personal pest pets phone pictures piece pipe pipeline place placed \
        placement plain plan planning play playground plumbing plus point polars police policy pollution pool poor port post \
        pot pothole pounds power pre premature preventative prevention preview previous primary print printed prison privacy \
        private probation procedure process procurement product program programme progress project promised promises prompt \
        property proposal proposed prose protection proven provide provided provider provision psychology public publication \
        publish published publishes pupil purchase pursued put quality quantifiable quarry quarter quashed queries query \
        question quickly quotation quotes race radio rail railway ramp rangers rankings rat rate reach reached reaches read \
        reader reading real reason rebate receipt received reception recognised recognises recommendation recommended \
        reconsidered record recorded recording recovery recycling redress reduction ref refer reference referral referred \
        refugee refund refusal refuse refused regeneration region regional register registrar registration regulation \
        regulatory rehabilitation reimbursement rejected relations relationship relative release rely remains remedied \
        remedies remedy remind reminded reminder removal removes render renewal rent reopened repair replaces report reported \
        reporting request required rescue research reserve resident residential resolution resolved resources respite \
        responded response responsible responsive rest restricted result retail return revenue review revised right risk river \
        road roof roofing rose round rounded rounding route row rubbish rude rule run rural safe safeguarding safety said sale \
        same sample sanitation save say schemas school science screen script sea seasonal second secondary section secure \
        security see selects sen send senior sensory sent sentence separates series server service set settings settle settled \
        settlement several severe sewage sewer sexual share shared sharing sheet sheltered shop shopping short should show \
        showed shown sickness side sign signage signposted since single site six sizes skills skip slug small smaller smoke \
        snapshot snow so social solar some somebody something sort sound source south southern space speak special specialist \
        specification speech speed speeding spellings split sport spreadsheet square staff stage stand standard start starter \
        starting statically station status statutory stay stayed step still stop stopped storage stores strategic strategy \
        stray street streetcare streetlighting streetworks string structural student style subject subsidence substance \
        substantially substantiated such sufficient suggest suitable sum summary summer supply support supported sure surface \
        survey sustainability swimming system table tagged take taken target tax taxi tba tbc team technical technology \
        telephone tell template temporary ten tenancies tenancy tenant terminal test tested text than thank that the theatre \
        theft their them theme themselves then therapy there these they things third this those three through tickets tiles \
        time timed timeliness timescales timetable tip tipping title to together toilet told too took top total touch tourism \
        town track trade traders trading traffic trained training transfer transition translation transport travel traveller \
        treatment tree trend tried trouble true trust trusted try tuition tunnel turf turn twelve twenty twice two type typed \
        unable unclear under underscores understood undetermined unfounded unhappy unit university unjustified unknown unless \
        unpaid unproven unresolved unsafe unsubstantiated until unupheld up updated upheld uphold upper urban us use used user \
        usual usually utilities valid valuation value vandalism variable vehicle verge vermin version village violence visible \
        visit visitor voids volumes voluntary volunteer volunteering voting vulnerable wait waiting walking wall want ward \
        warden warm warning warns was waste water waterways way we weather web website weed welfare well went were west \
        western what whatever wheelchair wheeled when whenever where whether which whichever while who whole wholly whom whose \
        why wide wildlife will window wins winter wishes with withdrawn withdrew within without women word work workbook \
        worked worker workforce working would write writing written wrong wrote yard year yearly yes yet you young your youth \
        zero zone
        """.split(separator: " ").map(String.init))
}
