"""Words that names are full of and questions, too: `wireless headphones`, `is it wireless`."""

_WORDS = """
active adult advanced air all and auto automatic baby back basic best big black blue body case
classic clean cleaning clear cold color colour comfort compact cool cordless daily dark day deep
digital double dry dual duo ear easy edition electric electronic extra face family fast fine fit
fold folding for free fresh full gen gold gray green grey hair hand hard head heat heavy hiking
home hot ice inch indoor junior kid kids large leather led light lite long man max medium men mens
mini mobile multi natural new night one organic outdoor outer over pack pair plus pocket portable
power premium pro pure quick quiet rain rechargeable red ride rise round run running series set
silver single skin sleep slim small smart soft solar sound sport sports steam steel stick sun
super system thermal travel ultra under universal upright usb version warm washable water
waterproof white wifi wind winter wireless with woman women womens wood work young your
"""

PLAIN_WORDS = frozenset(_WORDS.split())
