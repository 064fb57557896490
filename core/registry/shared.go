package registry

//go:generate go run suffixes_gen.go /usr/share/publicsuffix/public_suffix_list.dat

import "strings"

// sharedDomains are hosts under which anybody may have a page or a mailbox. Exports of customer lists hold them
// where somebody's address or page stood.
const sharedDomains = " gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de live.com live.co.uk msn.com yahoo.co.uk yahoo.fr yahoo.de " +
	"ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com gmx.de gmx.net gmx.com gmx.at web.de t-online.de freenet.de mail.com mail.ru " +
	"yandex.ru bk.ru list.ru rambler.ru qq.com 163.com 126.com laposte.net wanadoo.fr libero.it virgilio.it wp.pl o2.pl onet.pl interia.pl seznam.cz " +
	"btinternet.com fastmail.com hey.com github.io gitlab.io blogspot.com blogspot.co.uk wordpress.com wixsite.com weebly.com webflow.io myshopify.com " +
	"netlify.app vercel.app pages.dev workers.dev herokuapp.com web.app firebaseapp.com azurewebsites.net cloudfront.net amazonaws.com onrender.com fly.dev " +
	"glitch.me surge.sh readthedocs.io notion.site substack.com carrd.co linktr.ee jimdosite.com godaddysites.com " +
	"sites.google.com docs.google.com drive.google.com maps.google.com goo.gl bit.ly t.co lnkd.in fb.me youtu.be wa.me t.me discord.gg sharepoint.com "

// isShared says whether anybody may have an address below a host, so that it points at nobody: the ending of a
// country such as co.uk, a network, a provider of mail or pages.
func isShared(host string) bool {
	if strings.Contains(sharedDomains, " "+host+" ") || networkOf(host) != "" {
		return true
	}
	first, country, _ := strings.Cut(host, ".")
	if len(country) != 2 {
		return false
	}
	at := strings.Index(suffixes, " "+first+":")
	if at < 0 {
		return false
	}
	countries, _, _ := strings.Cut(suffixes[at+len(first)+2:], " ")
	for ; len(countries) >= 2; countries = countries[2:] {
		if countries[:2] == country {
			return true
		}
	}
	return false
}
