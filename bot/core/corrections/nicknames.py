"""Short names and the names they are short for."""

from __future__ import annotations

from bot.core.names import words

_GROUPS = tuple(
    frozenset(line.split())
    for line in """\
abigail abby abi
albert al bert bertie
alexander alex xander sasha sandy alec
alexandra alex sandra sasha lexi
alfred fred freddie alf
amanda mandy
andrew andy drew
anthony tony
antonio tony toni
barbara barb babs
benjamin ben benny benji
catherine cathy kate katie kat kitty cat
charles charlie chuck chaz
charlotte charlie lottie
christina chris tina chrissy christy
christine chris tina chrissy
christopher chris kit topher
cynthia cindy
daniel dan danny
david dave davey
deborah deb debbie
dorothy dot dottie
edward ed eddie ted ned teddy
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby lisa ella
emily em emmy
eugene gene
frances fran frannie
francis frank fran
francisco paco pancho fran
frederick fred freddie rick
gabriel gabe
gabriella gabby ella
gerald jerry gerry
gregory greg
harold harry hal
henry harry hank
isabella bella izzy isa
jacob jake
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny
jessica jess jessie
john johnny jack
jonathan jon jonny
jose pepe
joseph joe joey
joshua josh
katherine kate katie kathy kat kay
kenneth ken kenny
kimberly kim
lawrence larry
leonard leo len lenny
luis lucho
madeleine maddie
manuel manu manny manolo
margaret maggie meg peggy marge greta
maria mia mimi
matthew matt
megan meg
michael mike mick mikey
michelle shelly
miguel migue
nathan nate nat
nathaniel nate nat
nicholas nick nicky
nicole nicky nikki
oliver ollie
pamela pam
patricia pat patty tricia trish
patrick pat paddy
penelope penny
peter pete
philip phil pip
rachel rach
raymond ray
rebecca becky becca
richard rick dick rich ricky
robert bob bobby rob robbie bert
roberto beto rob
ronald ron ronnie
russell russ
samantha sam sammy
samuel sam sammy
sebastian seb bas
stephanie steph
stephen steve
steven steve
susan sue susie
terence terry
theodore ted theo teddy
theresa terry tess
thomas tom tommy
timothy tim timmy
valerie val
victoria vicky tori
vincent vince vinnie
vladimir vlad vova
walter walt wally
william bill billy will willy liam
yevgeny zhenya
zachary zach zack""".splitlines()
)
_FORMS = {
    name: frozenset().union(*(g for g in _GROUPS if name in g)) - {name}
    for name in frozenset().union(*_GROUPS)
}


def are_one(one: str, other: str) -> bool:
    """Whether the first words of two names can be names of one person: Bob and Robert Smith."""
    mine, theirs = words(one)[:1], words(other)[:1]
    return bool(mine and theirs) and mine != theirs and theirs[0] in forms(mine[0])


def forms(name: str) -> frozenset[str]:
    """The other names (folded) that somebody called `name` (folded) may go by."""
    return _FORMS.get(name, frozenset())
