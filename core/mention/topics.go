package mention

// topics is a set of what posts are about: the trades of firms, and what the words mean that are their names too.
type topics uint64

// topicWords are the words that posts about each topic hold, folded, after its name. A word may be in several. They
// are common knowledge, written by hand; core/mention/renown.go says which of them go with which firm.
var topicWords = [...]string{
	"computers: " +
		"mac macs macbook imac macos osx ios ios4 ios5 ios6 ios7 ios8 ios9 ipad ipads iphone iphones iphone4 iphone4s iphone5 iphone6 ipod ipods itunes airpods airpod homepod siri " +
		"icloud facetime imessage jailbreak jailbroken appstore android pc pcs laptop laptops desktop notebook netbook chromebook tablet tablets windows linux ubuntu microsoft " +
		"samsung nokia htc motorola lenovo dell hp acer asus toshiba sony intel amd nvidia cpu gpu ram ssd processor processors chip chips chipset keyboard trackpad mouse monitor " +
		"screen retina display hardware computer computers computing charger chargers cable usb bluetooth firmware beta os upgrade upgrading upgraded update updates updated " +
		"updating keynote wwdc macworld cupertino steve cook jobs wozniak geek geeks gadget gadgets device devices smartwatch wearable pixel nexus galaxy touchscreen warranty " +
		"genius stylus printer printers webcam smartphone smartphones wp7 surface battery graphics ics icecreamsandwich galaxynexus droid unveils unveil unveiled ipad2 ipad3 " +
		"iphone7 iphone8 iphonex ballmer gates developer apps ebook ereader emulator touch pen safari mountain lion leopard snow airplay newsstand",
	"software: " +
		"software database databases sql java javascript python php api apis sdk code coding coder developer developers dev devs programming programmer server servers cloud saas " +
		"enterprise crm erp sap salesforce ibm vmware aws azure hosting github opensource license licensing integration workflow dashboard analytics data admin deployment install " +
		"installed installing plugin plugins extension browser firefox chrome safari explorer ie patch query cluster weblogic solaris sun mysql oracle excel powerpoint outlook " +
		"docs spreadsheet login password passwords download downloads downloaded downloading bug bugs crash crashes crashed crashing version versions jira trello notion zoom teams " +
		"slack discord webex skype workspace channel channels bot bots microsofts hp hpq emc machines breach web html css wordpress blogger file files demo newest error reset " +
		"interface interfaces mongodb postgres hadoop spark tableau certification certified consultant dba openworld javaone ellison",
	"apps: " +
		"app apps video videos vid vids clip clips post posted posting posts upload uploaded uploads uploading youtube youtuber twitter tweet tweets tweeting instagram facebook " +
		"snapchat tiktok tumblr reddit pinterest whatsapp messenger meme memes gif gifs selfie filter filters story stories followers follower follow followed following viral " +
		"account accounts profile dm dms username notification notifications feed timeline hashtag retweet rt subscribe subscribed subscribers stream streams streaming streamer " +
		"streamers streamed live livestream chat chats emotes viewers watch watching compilation loop loops revine viner viners vines watched views content creator creators banned " +
		"ban delete deleted unfollow unfollowed users user gameplay blog zuckerberg ads socialmedia facebooks deleting fb ig snapchats insta",
	"phones: " +
		"phone phones cell cellphone cellphones mobile mobiles carrier carriers network networks signal coverage reception bars 3g 4g 5g lte wifi data plan plans unlimited minutes " +
		"texts texting roaming contract contracts prepaid sim tower towers voicemail dropped calls att verizon tmobile vodafone o2 ee comcast xfinity telstra optus rogers telus " +
		"nextel broadband internet router modem isp outage fiber fibre landline blackberry blackberrys bb htc evo palm pre handset handsets upgrade bill billing customer service " +
		"throttle throttled hotspot tether tethering unlocked wireless spectrum mbps cable fcc rep reps connect connected sms gb mb speed speeds verizons device samsung galaxy " +
		"nexus iphone iphones iphone4 iphone4s iphone5 android uk",
	"broadcast: " +
		"tv television channel channels news sports show shows series episode episodes season watch watching watched viewers ratings anchor anchors host hosts presenter reporter " +
		"reporters journalist journalists interview interviewed interviewer live broadcast broadcasting coverage network networks cable satellite dish hd box recorded recording " +
		"dvr subscription bbc itv cnn msnbc nbc cbs abc hbo espn netflix hulu pundit pundits commentary commentator commentators studio media press paper newspaper article " +
		"headline headlines column columnist oped editor editorial breaking bulletin correspondent programme documentary reality idol newsnight premier footie footy matchday " +
		"reuters potus premiere finale podcast poll tune debate hannity tucker megyn kelly limbaugh maddow foxnews sunday morning commercial ads programs watchdog columnists " +
		"whistleblower exclusive leaks snowden liveblog murdoch newscorp kay burley jeff stelling simpsons xfactor",
	"flights: " +
		"flight flights fly flying flew flown plane planes airplane aircraft airline airlines airways airport airports airbus boeing jet jets pilot pilots crew attendant " +
		"attendants gate gates runway tarmac takeoff landed landing boarding board boarded delay delayed delays cancelled canceled cancellation rebook rebooked layover connection " +
		"connecting luggage bag bags baggage carryon checkin upgrade upgraded miles skymiles status elite platinum medallion lounge seat seats legroom aisle economy class first " +
		"nonstop standby itinerary reservation ticket tickets airfare fare fares travel traveling travelling trip vacation jetblue united southwest american usairways ryanair " +
		"easyjet emirates lufthansa klm spirit frontier alaska atlantic america lax jfk atl lga ewr ord sfo bos tsa route routes wifi inflight passenger passengers airasia iata " +
		"phl dfw iah iad phx clt mco dca bwi fll den msp dtw slc hnl yyz lhr cdg ams mechanical agent agents departure departures arrival arrivals booked booking stranded voucher " +
		"vouchers maintenance reschedule rescheduled hrs overbooked redeye snacks steward stewardess copilot hangar terminal flyer flier fliers oneworld",
	"cars: " +
		"car cars truck trucks suv suvs van sedan pickup vehicle vehicles auto autos automotive motor motors drive drives driving driven drove driver drivers dealer dealers " +
		"dealership dealerships mechanic engine engines hp horsepower torque mpg diesel petrol turbo v6 v8 hybrid electric ev evs recall recalls brakes brake tires tyres tire " +
		"bumper dashboard windscreen windshield gearbox transmission manual automatic mileage parked parking garage mustang focus fiesta fusion explorer escort falcon mondeo " +
		"transit f150 bronco ranger taurus escape gt gm chevy chevrolet chrysler dodge jeep toyota honda nissan mazda subaru hyundai kia bmw audi mercedes benz volkswagen vw volvo " +
		"porsche ferrari lexus tesla fiat rover lincoln detroit automaker automakers carmaker wheel wheels steering showroom test lease leasing rental civic mph traffic insurance " +
		"luxury crash crashed accident oilchange smashed towing tow tailgate towed",
	"oil: " +
		"oil gas petrol diesel fuel fuels barrel barrels crude drilling drill rig rigs refinery pipeline pipelines opec bp exxon exxonmobil chevron mobil texaco esso conoco " +
		"statoil petrobras royal dutch arctic offshore exploration lng energy station stations pump pumps forecourt climate emissions carbon nigeria gulf spill shale fracking xom " +
		"cvx prices production demand brent coal uranium plc singapore pumpjack",
	"banks: " +
		"bank banks banking bankers card cards credit debit charge charged charges charging mastercard amex americanexpress discover paypal venmo payment payments pay pays paying " +
		"paid account accounts checking savings deposit deposits loan loans mortgage mortgages overdraft atm atms teller branch branches fee fees fraud interest rates rewards " +
		"points cashback balance statement transaction transactions declined prepaid gift contactless pin signature checkout merchants merchant sapphire freedom jpmorgan jp morgan " +
		"wells fargo citi citibank barclays hsbc boa bofa capital mint quicken budget budgeting finances transfer transfers currency swipe nfc wallet billing customer bitcoin debt " +
		"bond fines probe stanley dimon rent lender lenders cardholder cardholders refund bankofamerica chargeback cent cents terminal terminals",
	"shares: " +
		"shares share stock stocks ticker tickers earnings eps quarter quarterly q1 q2 q3 q4 profit profits revenue revenues guidance dividend dividends investor investors " +
		"investing investment analyst analysts upgrade upgraded upgrades downgrade downgraded outperform neutral overweight buy sell hold rating nasdaq nyse dow sp500 ftse index " +
		"market markets trading traders trade shareholders shareholder ipo valuation merger mergers acquisition acquire acquires acquired takeover bid stake ceo cfo coo exec execs " +
		"executive executives layoffs lawsuit sued sues antitrust sec filing inc corp corporation company companies firm firms billion million bn pct subsidiary startup startups " +
		"founder sales forecast beats misses activist buyback hedge portfolio estimates mkt prev alert yield etf miners holdings ltd plc llc adr aapl goog msft amzn tgt cvx xom " +
		"jpm goldman sachs morgan stanley citigroup jefferies barclays ubs deutsche suisse oppenheimer stifel benzinga cramer jones futures options calls puts chart charts " +
		"technical intraday bullish bearish premarket daytrading outlook results report reports settlement probe regulators partnership deal deals launch launches announces " +
		"announced",
	"shops: " +
		"store stores shop shops shopped shopping shopper shoppers mall malls outlet outlets aisle aisles cart carts trolley cashier cashiers register checkout clearance sale " +
		"sales bargain bargains coupon coupons discount discounts deal deals buy buying bought purchase purchased sell sells selling sold return returned returns refund receipt " +
		"giftcard gift cards registry redcard walmart kmart costco kroger publix safeway wegmans walgreens cvs rite kohls macys nordstrom sears jcpenney tjmaxx marshalls ikea " +
		"homegoods homedepot lowes bestbuy tesco asda sainsburys waitrose morrisons aldi lidl marks spencer argos poundland primark starbucks retail retailer retailers employee " +
		"employees manager staff uniform customer customers stock restock shelves toys diapers groceries grocery supermarket supermarkets bakery deli pharmacy prescription chemist " +
		"meal parking lot blackfriday thanksgiving dollar spot bullseye cartwheel online website delivery order ordered orders shipping shipped package packages parcel prime " +
		"kindle alexa echo dot warehouse reviews review wishlist marketplace seller sellers bezos ebay etsy amazons popup wmt bby wal mart items buyers weekend shoppings taxfree " +
		"receipts dressing fitting rooms photo photos lotion",
	"meals: " +
		"sandwich sandwiches sub subs footlong footlongs foot long inch meatball meatballs tuna turkey ham melt blt bmt teriyaki chicken steak cookies cookie lunch dinner " +
		"breakfast eat eating ate eats eaten food foods hungry starving meal meals menu order ordered restaurant restaurants fastfood mcdonalds burger burgers fries kfc wendys " +
		"chipotle quiznos jimmy johns taco bell pizza starbucks dunkin coffee latte cappuccino mocha espresso flatwhite barista tea nero caffe cafe cup mug hot chocolate panini " +
		"muffin toastie salad bread toasted olives mayo jalapenos chips soda drink franchise artist yum yummy mmm delicious tasty craving cravings burrito burritos tacos bacon " +
		"cheese beef rice dessert spicy grilled veggie homemade beans pasta potato potatoes pork chef seafood yummm mmmm foodie foodporn iced tummy stomach full snack healthy " +
		"calories diet",
	"clothes: " +
		"jeans denim shirt shirts tshirt tee tees hoodie hoodies sweater sweaters sweatshirt sweatpants jacket jackets coat coats dress dresses skirt skirts pants trousers shorts " +
		"khakis leggings sock socks hat hats cap caps belt scarf shoe shoes sneaker sneakers trainers kicks heels sandals flats laces pair pairs wear wearing wears wore worn " +
		"outfit outfits fashion style stylish clothing clothes apparel size sizes fit fits fitting closet wardrobe hightops high tops low skinny plaid flannel fleece cardigan " +
		"blazer suit suits bag bags purse purses handbag handbags wallet wallets tote clutch leather sunglasses watch watches bracelet bracelets bangle necklace earrings rings " +
		"jewelry jewellery nike adidas puma reebok vans converse chuck chucks allstars oldnavy navy banana republic jcrew abercrombie aeropostale hollister hm zara forever21 urban " +
		"outfitters levis gucci prada vuitton michael kors dooney ebay drop drops bogo resell supreme ootd gloves sleeve sleeves vintage accessories designer mens womens retro " +
		"cotton swag rocking casual gown sneakerhead kotd yeezy yeezys foamposites foams bred infrared cleats slippers og colorway colorways",
	"beauty: " +
		"bath bomb bombs soap shampoo conditioner lotion cream deodorant perfume fragrance scent smell smells smelling skin hair shower gel mask masks lipstick mascara makeup " +
		"cosmetics beauty moisturizer body wash bar scrub face sephora ulta bodyshop massage haul products campaign sensitive moisturising salon spa facial mua gloves washed beard " +
		"oily",
	"snacks: " +
		"chocolate chocolates candy bar bars wrapper snickers twix milky hershey hersheys cadbury nestle kitkat mms skittles sweets sweet caramel nougat fried deep pepsi coke cola " +
		"cocacola redbull rockstar energy drink drinks drinking drank can cans caffeine loca mocha khaos assault beverage beverages flavor flavour detergent laundry pods pod stain " +
		"stains washing fabric gain downy paper towels pet food oreo oreos vanilla grill corn popcorn cereal bottle bottles sip vending gum beers monsters",
	"games: " +
		"game games gaming gamer gamers play playing played player players playstation ps3 ps4 ps5 xbox nintendo wii switch pc steam console consoles multiplayer coop dlc patch " +
		"level levels boss quest raid loot skin skins fortnite minecraft callofduty cod overwatch hearthstone dota league legends valorant csgo halo borderlands battlefield " +
		"esports speedrun twitch stream valve indie unreal engine unity shader asset gameplay pubg fps controller ranked warzone apex ubisoft fifa madden skill gta siege graphics " +
		"competitive modern warfare creed assassins dungeon dungeons mage paladin hearth deck decks artifact creature",
	"hiring: " +
		"job jobs career careers hire hired hiring hires recruit recruiting recruiter recruiters resume resumes cv apply applied applying applicant interview interviews " +
		"interviewing intern internship employer employers employee employees unemployed salary vacancy vacancies posting postings position linkedin glassdoor monster wage wages " +
		"employment assistant management quit fired workers headhunter parttime fulltime",
	"rides: " +
		"ride rides rider riders driver drivers driving cab cabs taxi taxis lyft uber surge fare fares pickup airport scooter scooters bike bikes helmet unlock dockless bird lime " +
		"app promo code deliver delivery ubereats grubhub doordash deliveroo drunk city streets bicycle motorcycle carpool passengers passenger tip tips",
	"office: " +
		"printer printers ink toner paper papers stapler pens pen notebook notebooks supplies copy copies copier print printing printed prints easy button desk depot max laminated " +
		"binder folder binders school pencil pencils calculator paste coupon coupons rebate ream laminate",
	"music: " +
		"song songs album albums band bands lyrics track tracks single vinyl remix sing singing sings sang singer singers music concert concerts gig gigs tour tours touring grammy " +
		"grammys billboard charts playlist spotify pandora radio station itunes dj guitar drums bass rock rap rapper hiphop pop ft feat listening listen soundtrack bruno wilson " +
		"fiona mavis np soundcloud prod artists cd nowplaying producer edm ep fm shuffle festival gaga jonas britney cover covers verse chorus encore",
	"films: " +
		"movie movies film films cinema theater theatre trailer actor actors actress starring stars cast director oscar oscars sequel episode scene scenes character characters " +
		"marvel disney netflix comic comics anime manga book books novel novels author read reading chapter fiction harrison indiana solo wars megan jamie westworld walt starwars " +
		"animated horror adventure trek awards writers nerd filming premiere amc disneyland footage directed teaser cinemas romantic pages library avengers bridgerton thriller " +
		"remake",
	"fruit: " +
		"juice juices cider pie pies tart crisp crumble cobbler sauce sauces tree trees orchard orchards peel peeled peels seed seeds slice slices sliced core cake cakes butter " +
		"cinnamon oatmeal sugar caramel pear pears banana bananas grape grapes berry berries blueberry strawberry strawberries lemon lemons lime limes mango pineapple peach " +
		"peaches cherry kale spinach carrot carrots celery cucumber ginger smoothie smoothies salad fruit fruits veggies vitamin vodka gin rum tequila cocktail cocktails margarita " +
		"sangria moscato fritter fritters dumpling turnover picking pick bite bites snack healthy diet honey maple pumpkin pumpkins donut donuts red green fuji gala granny zest " +
		"marmalade blossom squash chicken sherbet fanta crush julep tea chip icecream ice cream leaves condiment peanut cheesecake pancakes cupcakes baked vanilla spice organic " +
		"farm homemade dessert cheese brandy bourbon tonic mojito mojitos tacos guacamole cilantro basil",
	"colours: " +
		"color colors colour colours red blue green yellow purple pink black white brown gray grey neon bright dark hair tan shade paint painted navy teal jersey jerseys sunset " +
		"sunrise stripe stripes juice crayons glow light shades dye spray nails blonde colored paints",
	"animals: " +
		"animal animals bird birds dog dogs cat cats puppy kitten wild zoo jungle nest nests egg eggs wing wings feather feathers fly flies hunt hunting hunter hunters fish " +
		"fishing shrimp crab clams oysters turtle turtles beach ocean sea sand sandy waves shark sharks snake cougar panther leopard tiger lion owl owls eagle hawk pigeon crow " +
		"crows cage species wildlife forest tree bug bugs worm worms butterfly caterpillar pet pets rescue vet pup puppies kitty kitties bees nature flappy claws paw paws cub cubs " +
		"mama shell shells reef",
	"arms: " +
		"gun guns shoot shooting shot shots shooter bullet bullets sniper weapon weapons range rifle pistol ammo military army navy troops soldier soldiers war wars missile " +
		"missiles drone strike strikes airstrike attack attacks attacked terror terrorist terrorists isis bomb bombing police cops officer security suspect killed kill kills dead " +
		"enemy enemies hit hits aim accurate nsa cia fbi russia russian ukraine syria iran israel hamas rebels nra gaza injured wounded civilians civil chemical officers armed " +
		"gunman criminals nuclear jihadi palestinian shootings iraq iraqi israeli terrorism violence murder forces marine marines seal seals battalion squad bullseye stray",
	"politics: " +
		"president prime minister senate senator congress congressman house trump obama hillary clinton biden bush democrat democrats republican republicans gop liberal liberals " +
		"conservative conservatives left right leftist agenda party parties vote votes voted voting voter voters election elections ballot campaign campaigns candidate candidates " +
		"policy policies law laws bill bills court courts justice judge judges scotus kavanaugh testimony testify allegations accuser accusation committee hearing confirm " +
		"constitution rights abortion immigration immigrants refugees refugee border borders wall tax taxes healthcare government govt federal state states mayor toronto council " +
		"crack embassy consulate passport passports citizen citizens citizenship student students tourist tourists work permit permits residence residency expired overstay asylum " +
		"antifa racist propaganda media soros metoo assault democratic dems potus donald trumps welfare labour illegals illegal deport deported enforcement maga kag elect elected " +
		"administration majority radical riots supporters blm racists schengen uscis h1b green germany uk eu brexit europe european dreamers daca ice sanctuary",
	"sports: " +
		"game games team teams win wins won winning lose lost score scored scores goal goals match matches final finals cup league season playoffs champions champion championship " +
		"title trophy tournament olympics olympic medal gold race races racing racer lap laps nascar marathon relay triathlon runner running run runs ran football soccer " +
		"basketball baseball hockey rugby cricket tennis golf nfl nba mlb nhl ncaa college athlete athletes player players coach coaches coaching coached fans fan stadium arena " +
		"field court pitch ball kick chase chasing innings wicket wickets overs batsman bowler odi t20 quarterback touchdown td yards playoff recruits rookie defense offense " +
		"michael lebron kobe mj bulls lakers clippers warriors cavs yankees cowboys patriots alabama bama crimson auburn lsu spieth mvp pts fantasy sport victory duncan derek " +
		"jeter spurs cubs sox brady ronaldo messi redskins eagles giants jets steelers bears packers rangers celtics knicks heat rockets thunder draft streak semifinal semifinals " +
		"meter meters 100m 200m mile miles hurdles motogp stage tour cyclist cycling batters dugout",
	"places: " +
		"county city cities town towns village north south east west northern southern eastern western park parks lake lakes river rivers mountain mountains valley hill hills " +
		"beach beaches coast island islands street streets avenue road highway route bridge downtown hotel hotels resort museum church churches cathedral temple hall arena stadium " +
		"center centre theater theatre plaza mall station stations airport harbor terminal line lines train trains metro platform underground rail railway bus buses stop commute " +
		"tunnel tunnels subway nyc brooklyn manhattan bronx london paris texas california florida jersey york washington vegas angeles diego francisco chicago boston seattle " +
		"portland dallas houston mexico canada jamaica rica mesa brava sol blanca concordia cruise amman syria syrian palestine kingdom country countries capital tour tours " +
		"tourist tourism travel traveling view views casino carolina beverly las los san newport laguna huntington nevada tahoe spa waterfront venice illinois capitol central " +
		"golden sunsets roadtrip ferry festival market square orchard orchards pier harbour railroad loop blvd st ave bldg lobby apartments suites inn kitchen lounge tavern pub",
	"heavens: " +
		"sky skies star stars planet planets moon sun earth space nasa rover curiosity orbit comet venus saturn jupiter mercury astronaut astronauts telescope galaxy galaxies " +
		"universe milky guardians alien aliens mission landing launch rocket cloud clouds cloudy rain raining rainbow storm storms lightning thunder thunderstorm snow weather " +
		"sunny sunshine sunset sunrise blue gray dark night fireworks plane limit diving high low tide waves surf flood moonlight glow constellation meteor horizon hurricane trek " +
		"vr rainy gloomy wind windy shine severe glorious freezing sunsets cloudless dawn dusk twilight",
	"school: " +
		"school schools teacher teachers class classes classroom student students grade grades homework exam exams test tests math algebra science geometry essay study studying " +
		"college university campus degree graduate graduation professor lecture spelling letters learn learning learned kids kindergarten preschool toddler book books song sing " +
		"order soup elementary education semester lesson lessons english parent parents teaching teach grad academy phd",
	"love: " +
		"love loves loved girl girls boy boys boyfriend girlfriend husband wife wedding bride bridal engaged engagement married marriage baby babies mom dad mother father son " +
		"sister brother cousin friend friends bestie family kiss kisses hug hugs date dating virgin virgins mary virginity beautiful cute pretty gorgeous birthday heart hearts " +
		"dream dreams chase chasing chased follow thigh teeth females loyal pregnant gay ex yall daddy crush crushes couple couples romance romantic soulmate",
	"roads: " +
		"way walk walking walked career life destiny success spiritual journey god jesus lord bible church prayer pray faith soul holy saint angel angels heaven hell cross bless " +
		"blessed choose chosen truth peace wisdom christ mercy amen almighty praise worship praying prayers glory forgive blessing blessings humanity grace catholic baptist buddha " +
		"meditation yoga mindful",
	"health: " +
		"virus covid covid19 corona coronavirus variant variants vaccine vaccines vaccinated vaccination doctor doctors hospital hospitals nurse patient patients surgery stitches " +
		"sick pain disease cancer medical medicine health blood brain head nose throat lung infection infected cases deaths symptoms infections recovered oxygen dose doses " +
		"vaccinate moderna pfizer biontech immunity trials illness organization ministry swollen muscle muscles eyelid spine tumor therapy diabetes autism autistic adhd",
	"things: " +
		"metal steel wood wooden plastic glass cardboard gift gifts present lid empty full opened inside outside cereal mail mailbox ballot tool tools jack set music black tick " +
		"standard engine train trains locomotive shower kettle room rooms rolling press iron cooking hot heat inch feet foot meters miles root peg shape edges corners circle hip " +
		"round nut nuts screw screws lightning door key keys lock wire cord locked alarm belly hop cleaning open closed close window windows vacuum barrel barrels",
	"meetings: " +
		"meeting meetings call calls calling class classes webinar webinars workshop workshops lecture lectures seminar seminars session sessions virtual virtually online remote " +
		"remotely conference conferences participants breakout background backgrounds camera cameras mic mute muted unmute lockdown quarantine corona covid covid19 coronavirus pandemic " +
		"teams skype facetime hangouts webex slack zoom meet link join joined joining attend attended host hosted teacher teachers students colleagues coworkers invite party " +
		"catchup chat chats interview interviews app apps screen screens facebook via",
	"brands: " +
		"google facebook microsoft samsung amazon apple netflix walmart tesco asda sainsburys starbucks mcdonalds nike adidas sony nokia twitter ebay ikea costco verizon vodafone " +
		"toyota honda bmw audi intel ibm spotify youtube instagram snapchat lyft uber paypal primark zara morrisons waitrose aldi lidl kmart sears macys nordstrom exxon chevron bp " +
		"hsbc barclays att tmobile comcast jetblue southwest united american ryanair easyjet lufthansa emirates usairways mastercard amex jpmorgan citi citigroup goldman pfizer " +
		"moderna johnson gamble procter pepsi pepsico cocacola coke unilever nestle hershey disney hulu hbo cnn bbc msnbc nbc abc cbs espn viacom dell hp lenovo motorola htc lg " +
		"blackberry rim xbox playstation nintendo tesla gm chrysler chevy nissan hyundai volkswagen boeing airbus ge siemens philips cisco salesforce sap adobe nvidia amd qualcomm " +
		"linkedin pinterest reddit tumblr whatsapp tiktok telegram skype groupon yelp airbnb expedia kfc wendys chipotle dunkin subway quiznos dominos papajohns burgerking kroger " +
		"publix walgreens cvs wegmans lowes homedepot gamestop bestbuy marshalls tjmaxx kohls jcpenney oldnavy abercrombie hollister levis gucci prada chanel vuitton burberry " +
		"coach kors reebok puma asics crocs converse vans timberland fedex ups usps dhl alibaba baidu huawei xiaomi foxconn yahoo aol bing mozilla firefox etsy kickstarter venmo " +
		"robinhood fitbit garmin gopro roku oracle vmware dropbox evernote zynga ea activision ubisoft blizzard steam valve halliburton schlumberger conoco shell lego hasbro " +
		"mattel kelloggs kraft heinz danone lays doritos redbull budweiser heineken guinness argos topshop asos hm h&m next debenhams superdrug wilko greggs nero caffe pret nandos " +
		"telstra optus rogers telus o2 ee wells fargo boa",
}
