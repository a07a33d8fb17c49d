/** Word lists of English reporting. All are closed classes or verbs of saying as dictionaries group them, so none is of one story. */

/** Words parted by spaces, as a set: made once, where a pattern would be compiled when a story is first read. */
export function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Verbs of saying by their stem: regular ones are inflected below. */
const regular =
  'acknowledge add address admit advise agree affirm allege announce answer argue ask assert assure blame boast caution cheer claim clarify comment complain concede conclude confess confirm contend continue counter cry declare demand deny detail disclose elaborate emphasize emphasise estimate exclaim explain express highlight hint inform insist joke lament maintain mention muse note object observe offer opine outline plead pledge post predict proclaim promise propose protest query question quip quote rave reassure recall recount reflect remark remember remind repeat reply report request respond retort reveal scream shout signal speculate state stress suggest tweet underline underscore urge voice vow warn whisper wonder yell testify interject chant joke reason reiterate summarize summarise theorize theorise indicate praise refer liken rule decide order agree shrug sigh laugh smile criticize criticise condemn denounce describe label characterize characterise brand accuse dismiss slam blast deride decry hail cite credit welcome compare dub call mourn apologize apologise applaud commend congratulate thank threaten mock ridicule rebuke lambast lambaste advocate imply bemoan recommend confide preach rant scoff mutter assess justify rebut refute dispute deem believe consider regard reject defend instruct beg inquire enquire murmur mumble growl fume grumble reminisce reckon brag gush enthuse sneer deadpan blurt stammer hypothesize hypothesise tell'.split(
    ' ',
  )
const irregular =
  'say says said saying tell tells told telling write writes wrote written writing read reads think thinks thought thinking feel feels felt feeling hear swear swears swore sworn find finds found speak speaks spoke put puts go goes went'

const doubling = setOf('admit quip slam plan permit dub beg brag')

/** How a verb can stand: ‘said’ and ‘says’ take a subject of their own, ‘saying’ the clause's. */
export const cues = new Map<string, 'finite' | 'ing'>()
for (const stem of regular) {
  if (stem === 'tell') continue
  for (const [form, kind] of forms(stem)) cues.set(form, kind)
}
for (const form of irregular.split(' ')) cues.set(form, form.endsWith('ing') ? 'ing' : 'finite')

function forms(stem: string): [string, 'finite' | 'ing'][] {
  const e = stem.endsWith('e')
  const y = /[^aeiou]y$/.test(stem)
  const doubled = doubling.has(stem) ? stem + stem.at(-1)! : stem
  const past = e ? `${stem}d` : y ? `${stem.slice(0, -1)}ied` : `${doubled}ed`
  const third = y ? `${stem.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|go)$/.test(stem) ? `${stem}es` : `${stem}s`
  const ing = e ? `${stem.slice(0, -1)}ing` : `${doubled}ing`
  return [
    [stem, 'finite'],
    [past, 'finite'],
    [third, 'finite'],
    [ing, 'ing'],
  ]
}

/** Cues that nearly always report speech; others need a quotation that looks like speech, or a clause. */
export const strongCues = setOf(
  'say says said saying tell tells told telling add adds added adding write writes wrote writing tweet tweeted tweets tweeting state stated states stating comment commented note noted notes noting explain explained explains reply replied insist insisted argue argued claim claimed claims announce announced declare declared warn warned admit admitted confirm confirmed remark remarked recall recalled respond responded conclude concluded stress stressed exclaim exclaimed continue continued testify testified post posted observe observed ask asked asks quip quipped joke joked predict predicted promise promised vow vowed suggest suggested emphasize emphasized acknowledge acknowledged',
)

/** Verbs of what goes on in a mind: reported by somebody who says so, “said the family felt “…””. */
export const minds = setOf(
  'think thinks thought feel feels felt believe believes believed consider considers considered',
)

/** What somebody without a name is called a second time, of whom the story need not have said it before. */
export const epithets = setOf(
  'striker goalkeeper midfielder defender winger forward quarterback pitcher batsman bowler skipper sprinter swimmer cyclist boxer golfer footballer cricketer novelist author poet playwright singer rapper actor actress comedian filmmaker billionaire veteran champion teenager politician star teen',
)

/** Nouns that speak for whoever wrote them: “the statement read”. */
export const documents = setOf(
  'statement summary report letter tweet message post press release document ruling judgment judgement decision article editorial text notice law act bill section account email study paper sign banner headline memo order filing lawsuit complaint indictment website constitution resolution verdict book note caption speech interview statements reports letters tweets messages posts emails comments remarks testimony response reply announcement manifesto petition essay column op-ed blog diary memoir autobiography biography lecture sermon',
)

/** Cues that are as often nouns: verbs only right behind a subject, an auxiliary or an adverb. */
const nounLike = setOf(
  'comment comments report reports remark remarks note notes claim claims offer offers call calls demand demands question questions answer answers request requests response promise promises state states post posts tweet tweets address addresses advice answer argument blame boast caution cheer complaint cry detail details estimate estimates hint hints joke jokes mention mentions object objects plea pledge pledges protest protests query quip quote quotes repeat reply replies shout shouts signal signals stress urge urges voice voices vow vows warn whisper wonder yell label labels brand brands slam blast blasts hail credit credits welcome find finds read reads thought feeling feelings saying telling writing reading thinking finding findings speculate outline outlines highlight highlights put puts',
)
export function mayBeNoun(low: string): boolean {
  return nounLike.has(low)
}

export const pronouns = setOf('he she they it we i you who')
export const thirdPersons = setOf('he she they it')

export const determiners = setOf(
  'the a an this that these those his her its their our my your some many several most all both one two three four five six seven eight nine ten no any each every another other few various',
)

const negated =
  "isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't"

export const auxiliaries = setOf(
  'has have had was were is are be been being did does do will would could should can may might must also just still already yet even then later now once never not only further again too first soon reportedly so actually today yesterday tonight recently earlier publicly previously subsequently afterwards simply initially eventually finally ultimately separately meanwhile since repeatedly ' +
    negated,
)

export const prepositions = setOf(
  'of in on at for from by with to about over under after before during against through between into among via as within near without since until behind despite around regarding concerning upon toward towards across along amid following including than like outside inside off onto per',
)

export const conjunctions = setOf(
  'and but or nor yet so while although though because when where if whether unless as that which who whom whose',
)

const irregularFinite = setOf(
  'is are was were has have had does did do will would can could may might must shall should came come comes went goes got gets gave gives took takes made makes became becomes began begins brought brings bought built builds caught chose drew drove ate fell felt fought found flew forgot grew held holds kept knew knows led leads left leaves lent let lost meant met meets paid ran runs rose rises sat saw sees sent sent set sets shot showed shows shut sang slept spent spends stood stands stole struck swore taught thinks threw understood wore won wins remains seems appears faces wants hopes plans expects believes lives works serves includes spoke speaks sought issued hopes needs continues ' +
    negated,
)

export function isFinite(low: string): boolean {
  return (
    irregularFinite.has(low) ||
    cues.get(low) === 'finite' ||
    (low.endsWith('ed') && /[a-z]{2}ed$/.test(low) && !adjectivesInEd.has(low))
  )
}

const adjectivesInEd = setOf('united need seed indeed red hundred armed unprecedented related limited')

/** Titles and ranks that stand right before a name. */
export const titles = setOf(
  'mr mrs ms miss dr sir dame lord lady prof professor president senator sen representative rep congressman congresswoman governor gov minister secretary chancellor mayor judge justice ambassador director officer gen general colonel col captain capt lieutenant lt sergeant sgt major maj admiral commander chief king queen prince princess pope bishop archbishop cardinal father reverend rev sheikh imam chairman chairwoman chairperson chair ceo cfo spokesman spokeswoman spokesperson leader head speaker premier prime vice deputy foreign defense defence interior finance undersecretary attorney coach manager detective inspector prosecutor surgeon referee substitute striker goalkeeper midfielder defender defendant barrister magistrate trustee treasurer curator librarian biologist chemist physicist historian economist farmer baker chef fisherman captain owner constable superintendent sheriff commissioner councillor councilman councilwoman councilor mp mep msp congress democrat republican author actor actress singer writer analyst economist researcher scientist engineer pilot lawyer solicitor editor founder astronaut cosmonaut member former then acting executive doctor nurse journalist reporter correspondent presenter host producer musician comedian activist campaigner organiser organizer principal headteacher teacher student witness resident taoiseach tsar emir sultan crown baroness baron duke duchess emperor first lady earl viscount count countess rabbi ayatollah mullah pastor chaplain deacon brigadier brig commodore marshal corporal cpl private trooper firefighter paramedic vice-president vice-chancellor provost assemblyman assemblywoman alderman cllr shadow columnist blogger neighbour neighbor survivor protester eyewitness skipper novelist poet composer photographer designer architect entrepreneur businessman businesswoman philanthropist publisher broadcaster meteorologist seismologist geologist astronomer psychologist sociologist anthropologist archaeologist epidemiologist virologist ecologist zoologist mathematician statistician technician politician diplomat lawmaker legislator strategist veteran shopkeeper shareholder investor investigator driver cyclist swimmer sprinter boxer wrestler golfer footballer cricketer batsman bowler quarterback pitcher winger cofounder co-founder co-author',
)

const abbreviatedTitles = setOf('mr mrs ms dr prof sen rep gov gen col capt lt sgt maj rev adm cmdr hon')
export function isAbbreviatedTitle(low: string): boolean {
  return abbreviatedTitles.has(low)
}

export const days = setOf(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight',
)
export const months = setOf(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
)

/** Words of kinship and company: whoever they stand beside is somebody. */
export const kin = setOf(
  'wife husband brother sister mother father mum mom dad son daughter grandmother grandfather grandson granddaughter uncle aunt cousin nephew niece widow widower fiance fiancee fiancé fiancée girlfriend boyfriend partner twin friend colleague',
)

/** Nouns for one person, by the pronoun that may mean them; titles and occupations may be either. */
const maleNouns = setOf(
  'man boy gentleman husband brother father dad son grandfather grandson uncle nephew widower boyfriend spokesman chairman businessman policeman fireman fisherman congressman councilman king prince duke actor waiter landlord',
)
const femaleNouns = setOf(
  'woman girl lady wife sister mother mum mom daughter grandmother granddaughter aunt niece widow girlfriend spokeswoman chairwoman businesswoman policewoman congresswoman councilwoman queen princess duchess actress waitress landlady',
)
const otherHumans = setOf(
  'official officer person source aide teenager child adult resident passenger tourist bystander visitor customer patient neighbour neighbor friend colleague cousin partner relative parent worker employee volunteer reviewer critic caller user poster commenter reader viewer fan survivor victim suspect defendant plaintiff juror protester demonstrator soldier guard waiter boss insider candidate voter expert',
)
/** Whether a noun means one person, and of which gender where it tells. */
export function humanNoun(low: string): 'f' | 'm' | 'any' | null {
  if (femaleNouns.has(low)) return 'f'
  if (maleNouns.has(low)) return 'm'
  return otherHumans.has(low) || titles.has(low) ? 'any' : null
}

/** Capitalised words that begin sentences and name nobody. */
export const openers = setOf(
  'the a an in on at it he she they we i you but and or this that these those after before when while as for its his her their our my your there here if since during despite although though because however also according with without from by to of both all many most some several no not one two three four five six seven eight nine ten other another such what who why how where which then now so yet once only even still just meanwhile earlier later today yesterday reportedly following under over about among between through until because additionally furthermore moreover nevertheless nonetheless instead separately asked speaking writing commenting responding last next early late first second third recently currently recent new several fellow former longtime opponents officials police researchers scientists experts critics supporters each every like unlike whether any more less few',
)

/** Words that end or hold the names of groups. */
export const groupWords = setOf(
  'rovers wanderers athletic albion fc orchestra ensemble party university college school council committee commission court police department ministry office agency bureau institute institution association federation union league club team group company corporation corp inc ltd limited bank foundation trust fund society organization organisation congress parliament senate house government administration authority service services force forces army navy front movement alliance coalition network news times post press guardian journal herald tribune gazette telegraph magazine radio television tv studios studio records media international international airlines airways hospital church board cabinet assembly republicans democrats campaign centre center laboratory museum library embassy conference nations state facebook google twitter apple amazon microsoft netflix youtube samsung toyota boeing airbus reuters nasa unicef',
)

/** Words that end or hold the names of places. */
export const placeWords = setOf(
  'lane crescent terrace cove creek falls city town village county province district region island islands river lake sea ocean bay mountain mountains hill valley street road avenue square park airport bridge harbour harbor beach station stadium forest desert coast peninsula north south east west',
)

export const countries = setOf(
  'afghanistan albania algeria argentina armenia australia austria azerbaijan bahamas bahrain bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia georgia germany ghana greece guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe europe asia africa america london paris berlin moscow washington beijing tokyo delhi geneva rome madrid vienna brussels sydney toronto cairo damascus baghdad tehran kabul jerusalem aleppo alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba queensland tasmania chicago boston philadelphia seattle miami houston dallas detroit atlanta denver baltimore cleveland glasgow edinburgh cardiff belfast dublin manchester liverpool birmingham leeds oxford cambridge melbourne brisbane auckland mumbai karachi lahore dhaka nairobi lagos johannesburg barcelona milan naples munich hamburg frankfurt amsterdam copenhagen stockholm oslo helsinki warsaw prague budapest athens istanbul ankara kyiv kiev shanghai seoul singapore bangkok manila jakarta hanoi baku tbilisi beirut riyadh doha dubai',
)

export const demonyms = setOf(
  'afghan albanian algerian american argentine argentinian armenian australian austrian azerbaijani bangladeshi belgian bolivian bosnian brazilian british bulgarian cambodian cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch egyptian english estonian ethiopian european finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian malaysian maltese mexican moldovan moroccan mongolian nepalese nepali nigerian norwegian pakistani palestinian peruvian philippine polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tunisian turkish ugandan ukrainian uruguayan venezuelan vietnamese welsh yemeni zambian zimbabwean african asian arab western eastern northern southern democratic christian muslim jewish catholic',
)

export const men = setOf(
  'james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald mark paul steven andrew kenneth joshua kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley tom tim ben bill bob dan jim ken mike nick steve ted tony barack vladimir dmitry sergei sergey ivan igor mikhail boris nikolai alexei viktor mohamed mohammed muhammad ahmed ali hassan hussein omar ibrahim abdullah mahmoud mustafa khaled yusuf carlos luis miguel pedro antonio francisco manuel jorge rafael fernando diego pablo javier giovanni marco luca giuseppe pierre jacques jean-claude francois laurent hans klaus wolfgang jurgen stefan olaf emmanuel nicolas raj rahul narendra imran hiroshi kenji takashi ravi adrian alberto alejandro alessandro alex alexandre alfred alfredo alistair allen alvaro amir anders andre andreas andrei andres andrzej angus antoine anton arjun arman arnold arturo ashok barry bart bashar bernard bert bilal bjorn brad bradford brendan brett bruno callum calvin cameron carlo casey cedric cesar charlie chris christophe chuck clarence claude clayton clifford clive clyde colin conor corey craig curtis dale damian damien damon darren daryl dave dean declan dele derek desmond devin dirk dmitri don donnie doug drew duncan dwayne dwight earl eddie edgar eduardo edwin elias elijah elliott emil emilio enrique erik ernest ernesto evan ewan fabian farid felipe felix finn florian floyd francesco franklin franz fred frederick frederic gareth gavin geoff geoffrey georg georges gerard gilbert giles giorgio glen glenn gordon graham grant greg guillaume guillermo gunther gustav guy hamid hamish harald harris harrison harry harvey hector heinrich henri herbert herman howard hugh hugo ian ioannis isaac ismail jaime jake jakob jamal jamie jan jared jarrod javed jay jeff jens jerome jimmy joachim joel jochen joey johan johannes jon jonas josef josh julian julien julio jun karim karl kareem keir kelvin kenny kent kerry kieran kofi kostas kris kumar kurt kwame lance lars lee leigh len leo leon leonard leonardo leroy lewis liam lionel lloyd lorenzo lucas ludwig luka luke maarten malcolm marc marcel marcelo marcos marcus mario marius markus marshall martin marvin massimo mats matt matteo matthias maurice mauricio max maxim mehmet melvin mick miles milos mitch mitchell mohamad morgan moses murray nasser nathaniel neil nelson nigel nils noel norman oleg oliver ollie oscar osman oswald otto owen pascal pavel per perry petr petros pete phil philippe piers piotr prakash rajesh ralf ramon randall rashid ray reza rhys ricardo richie rick ricky riccardo rob robbie roberto rod roderick rodney rodrigo roland rolf roman ron ronnie rory ross rudolf rudy rupert russ salim salman sam sami samir sanjay santiago saul sebastian sergio seth shane shaun sidney silvio simon spencer stanley stavros stefano stewart stuart sunil suresh sven tariq tarek taylor teddy theo theodore thierry tobias todd tomas tommy toby travis trevor tristan troy tunde uwe valentin vaughn vernon vijay vikram vincenzo vlad walid wallace walt warren werner wesley wilfred wilhelm winston xavier yannis yasser youssef yuri yves zoran',
)

export const women = setOf(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine samantha christine emma catherine virginia rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren judith olivia martha cheryl megan andrea ann alice jean doris jacqueline hannah kathryn gloria teresa sara janice marie julia grace judy theresa rose beverly denise marilyn amber danielle brittany diana abigail jane natalie lori alexis tiffany kayla hillary kamala theresa nicola jacinda yvette penny gladys tima tanya priti ursula greta malala aung nadia fatima aisha leila sofia elena olga natasha svetlana irina ekaterina tatiana yulia ivana rosa carmen lucia ana isabel ines marta pilar claire sophie camille juliette chloe ingrid astrid heidi katrin petra monika ursula sabine mei yuki keiko amina zainab mariam layla noor yasmin samira abby ada adele adriana agatha agnes agnieszka aileen alana alejandra alessandra alexandra alicia alison allison alma alyssa amal amelia amira anastasia anett angelica angelina angie anita anja anjali anke annabel anne annette annie antonia anya april ariana arlene audrey autumn ayesha ayse beatrice beatriz becky belinda bella bernadette bernice beth bethany betsy bianca birgit bonnie bridget britta brooke caitlin candace cara carina carla carlotta carly carmel caroline carolina carrie cassandra cassie catalina cathy cecilia celeste celia chantal charlene charlotte cherie cindy clara claudia clare colette colleen constance cora corinne courtney crystal daisy daniela daphne dawn deb debbie debra delia desiree dina dolores dominique dora doreen dorothea dorothy edith eileen elaine eleanor eleni elisa elisabeth elise eliza ella ellen elsa elsie emilia emmanuelle erica erika erin esme estelle esther eva eve faith farah fay felicia felicity fernanda fiona flora florence frances francesca francine freda frida gabriela gabrielle gail gemma genevieve georgia georgina geraldine gertrude gillian gina giulia glenda gretchen gulnara gwen gwendolyn hana hanna harriet hazel helena helene helga henrietta hilary hilda holly hope imogen ingeborg irene iris isabella isabelle isobel ivy jackie jacqui jada jade jana janine jasmine jeanette jeanne jenna jennie jenny jessie jill jo joanna joanne jocelyn jodie johanna josephine joy juanita judit jutta kara karin karina karla kate kathy katie katja kay keira kelsey kendra kerstin khadija kim kirsten kirsty kristen kristin kristina lara larissa latoya lea leah leanne lena leona leonor leticia lidia liliana lillian lily lina lindsay lisbeth liv liz liza lois lola loretta lorna lorraine louise lucille lucinda lucy luisa lydia lynda lynn lynne mabel mackenzie maddie madeleine madison magdalena maggie maisie malin mandy manuela mara marcella marcia margarita margot mariana marianne maribel marina marion marjorie marla marlene martina mathilde maureen maxine maya melanie melinda mercedes mercy meredith mia michele mildred millie mina mindy minnie mira miranda miriam mitzi moira molly mona monique muriel myra nadine nadja naomi natalia nathalie nell nellie nettie nina nora norah noreen norma odette odile olive pat patrice patsy patti paula paulette pauline peggy petunia philippa phoebe phyllis pippa polly portia priya ramona raquel renata renate renee rhoda rhonda rita roberta robyn rochelle rosalie rosalind rosanna rosemary rosie roxanne ruby sabrina sadie sally sandy sasha saskia selina selma shannon sheila shelley sherry shirley sigrid silvia simona simone siobhan sonia sonja sonya sophia stacey stacy stella sue susana susanna susanne suzanne sybil sylvia tabitha tamara tammy tara tatjana tess thelma therese tina toni tracey tracy trudy ulla ulrike una valentina valeria valerie vanessa vera verity veronica vicki vicky viola violet vivian viviane wanda wendy whitney wilma winifred xenia yolanda ysabel yvonne zara zelda zoe zoya',
)

/** A first name as dictionaries of names have it; not one that is as often something else. */
export function isGivenName(low: string): boolean {
  return (women.has(low) || men.has(low)) && !mayBeElse.has(low)
}
const mayBeElse = setOf(
  'mark bill grace rose joy art frank austin jordan victoria virginia christian amber dan ali sandra will logan terry heather ana ann april august autumn brad carolina cesar charlotte christie constance crystal daisy dale dawn dean diana don drew earl faith florence georgia glen grant guy holly hope iris ivy jade jean kent lance lee lincoln madison max mercedes miles norman olive oscar pat per ray rob rod roman ruby sidney stanley sue taylor violet winston',
)
