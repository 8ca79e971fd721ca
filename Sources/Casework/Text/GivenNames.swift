/// Common given names, to notice columns of people. Names that are also words of a report (May, Grace, Mark) are left
/// out: a column of people has others too.
enum GivenNames {
    static let all: Set<String> = Set(
        """
        aaron abdul abigail adam adrian ahmed aisha alan albert alex alexander alexandra alice alison amanda amelia amir amy \
        andrea andrew angela anita ann anna anne annie anthony anwar arthur asha ashley barbara barry beatrice ben benjamin \
        bernard beth bethany brenda brian bridget bruce callum carl carol caroline catherine charles charlotte chloe chris \
        christian christina christine christopher claire clare colin connor craig cynthia daisy dan daniel danielle darren dave \
        david dawn deborah debra denise dennis derek diana diane donald donna doris dorothy douglas duncan edith edward eileen \
        elaine eleanor elizabeth ella ellen ellie emily emma eric erin ethan evelyn evie farah fatima fiona florence frances \
        francis fred frederick gareth gary gavin gemma geoffrey george georgia gerald gillian gina glen gordon graham greg \
        hannah harold harriet harry hassan hazel heather helen henry holly hugh ian ibrahim imran irene isaac isabel isla jack \
        jackie jacob jacqueline jade jake james jamie jan jane janet janice jasmine jason jean jeff jennifer jenny jeremy \
        jessica jill jim joan joanna joanne joe joel john jonathan jordan joseph josh joshua joyce judith julia julian julie \
        june karen kate katherine kathleen kathryn katie keith kelly kenneth kevin khalid kim kirsty kyle laura lauren lawrence \
        leah lee leo leon lesley lewis liam lily linda lisa liz logan louis louise lucas lucy luke lydia lynn madison malcolm \
        mandy marcus margaret maria marian marie marilyn marion martin mary matthew maureen megan melanie melissa mia michael \
        michelle mike mohamed mohammad mohammed molly monica muhammad nadia naomi natalie natasha nathan neil nicholas nick \
        nicola nigel noah nora norman olga oliver olivia omar oscar pamela patricia patrick paul paula pauline penny peter phil \
        philip phoebe polly priya rachel raj ralph raymond rebecca rhys richard rita rob robert robin roger ronald rosemary ross \
        roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian shannon sharon sheila shirley \
        simon sofia sophia sophie stacey stanley stella stephanie stephen steve steven stuart sue susan suzanne sylvia tara ted \
        teresa terence theresa thomas tim timothy tina toby tom tony tracey tracy trevor valerie vanessa vera veronica victor \
        victoria vincent vivian walter wayne wendy william yasmin yusuf yvonne zachary zoe
        """.split(separator: " ").map(String.init)
    )
}
