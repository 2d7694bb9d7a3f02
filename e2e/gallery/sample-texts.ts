/** The long texts of the sample articles: markup of every common kind, two scripts, and words that cannot be broken. */

export const longRead = `<p>The river drops eleven metres between the weir and the old mill, and for most of the year nobody looks at it. Then, for
nine days in March, the ice lets go.</p><h2>Nine days of noise</h2><p>It starts at night, with a sound like furniture being moved in a house
across the valley. By morning the first plates have turned on their edges, and by noon there is a queue on the bridge: dogs, prams, a
man with <a href="http://example.invalid/tripod">a tripod he has carried here every spring since 1988</a>.</p><blockquote><p>You do not
photograph the ice. You photograph where it was a moment ago.</p></blockquote><p>What he measures, he writes on a card:</p><table><thead><tr>
<th>Day</th><th>Level</th><th>Plates an hour</th></tr></thead><tbody><tr><td>First</td><td>1.42 m</td><td>12</td></tr><tr><td>Fourth</td><td>1.97 m</td>
<td>340</td></tr><tr><td>Ninth</td><td>1.61 m</td><td>3</td></tr></tbody></table><p>The cards fill a drawer. Nobody asked for them; they are now
the longest record that the valley has.</p><pre><code>level(t) = base + melt * (t - t0)  # good to a hand's breadth</code></pre><p>On the
tenth day the queue is gone, and the river is once more something that one crosses.</p>`

export const arabic = `<p>في السادسة والربع من كل صباح تقف الحافلة رقم ٧ عند زاوية السوق، لا قبل ذلك بدقيقة ولا بعده. يقول السائق إن الأمر بسيط:
«أنا لا أسابق الساعة، بل أمشي معها».</p><h2>ثلاثون عاما على الخط نفسه</h2><p>يعرف الركاب بأسمائهم، ويعرف من منهم يحمل كتابا. وعلى اللوحة فوق رأسه
كُتب بالإنجليزية <code>Line 7, every 15 min</code>، ولم يصدقها أحد قبله.</p><blockquote><p>من تأخر اليوم سبقه الغد.</p></blockquote><table><tr><th>المحطة</th>
<th>الوقت</th></tr><tr><td>السوق</td><td>٦:١٥</td></tr><tr><td>المكتبة</td><td>٦:٢٢</td></tr></table>`

export const japanese = `<p>坂の途中にあるその店は、雨が降った日にしか看板を出さない。晴れた日に来た客は、閉まった扉の前で空を見上げて帰っていく。</p><h2>雨の日の三品</h2>
<ul><li>深煎りの珈琲と塩バタートースト</li><li>湯気の立つ玉子サンド</li><li>店主の気まぐれ、ただし一日七皿まで</li></ul><p>「雨の音がいちばんの<ruby>客<rt>きゃく</rt></ruby>寄せです」
と店主は笑う。時計は十五分遅れているが、直すつもりはないという。</p>`

export const unbroken = `<p>${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4)}</p><pre><code>
${'const everything = [1, 2, 3].map((each) => each * each).filter((each) => each !== 4) // and so on, '.repeat(3)}</code></pre>
<table><tr>${Array.from({ length: 24 }, (_, column) => `<th>Column ${column}</th>`).join('')}</tr></table>`

const code = `def plates(levels, step=0.05):
    # one for each rise of the water by a hand's breadth, however long it takes, and none on the way down
    return sum(1 for before, after in zip(levels, levels[1:]) if after - before &gt; step)`

const months = Array.from({ length: 12 }, (_, month) => month)
const year = (name: number): string =>
  `<tr><th>${name}</th>${months.map((month) => `<td>${(1 + Math.abs(6 - month) / 7).toFixed(2)} m</td>`).join('')}</tr>`

export const notes = `<p>Everybody who lives by the weir knows its sound<sup id="fnref:1"><a href="#fn:1">1</a></sup>, and nobody can say how old it
is.<sup id="fnref:2"><a href="#fn:2">2</a></sup> What counts the plates is shorter than its explanation:</p><pre><code>${code}</code></pre><dl><dt>Weir</dt><dd>A low dam
across a river.</dd><dt>Plate</dt><dd>A piece of ice that is larger than a door.</dd></dl><table><tr><th>Year</th>${months.map((month) => `<th>${month + 1}</th>`).join('')}
</tr>${[1988, 2004, 2020].map(year).join('')}</table><details open><summary>How it was measured</summary><p>With a stick, from the third post, by whoever
was there.</p></details><hr>${longRead}<ol><li id="fn:1">Said of it: a door that never shuts. <a href="#fnref:1">↩</a></li><li id="fn:2">The stone says 1741.
<a href="#fnref:2">↩</a></li></ol>`

export const films = `<p>The whole of it in three minutes, and the sound alone for those who sleep badly.</p><iframe title="Nine days in three minutes"
src="https://player.vimeo.com/video/123456"></iframe><iframe src="https://open.spotify.com/embed/episode/4rOoJ6Egrf8K2IrywzwOMk"></iframe><p>Both
were made from the bridge.</p>`
