namespace EShop.Catalog.Demo;

internal static partial class DemoVocabulary
{
    public static IReadOnlyList<string> PenNames { get; } =
    [
        "Anna K.", "Jonas W.", "Leyla", "Mats", "Greta S.", "Tom", "Ines P.", "Karim", "Wiebke", "Paul H.", "Nadja",
        "Oskar", "Mia L.", "Emre", "Sofia", "Lukas B.", "Hanna", "Deniz", "Charlotte", "Felix R.", "Zoe", "Moritz"
    ];

    /// <summary>A title and a text, by the number of stars from 1 to 5.</summary>
    public static IReadOnlyList<IReadOnlyList<(string Title, string Text)>> Opinions { get; } =
    [
        [
            ("Not again", "It arrived in a poor state and I threw half of it away."),
            ("Disappointed", "I expected something else after reading the description.")
        ],
        [
            ("Could be better", "It does the job, but others do it better for less money."),
            ("Meh", "Fine the first time, the second one was not as good.")
        ],
        [
            ("All right", "Neither good nor bad. I may buy it again when it is reduced."),
            ("Average", "What one would expect at this price, no more and no less.")
        ],
        [
            ("Good value", "Good quality and fairly priced. One star less for the packaging."),
            ("Would buy again", "We like it a lot, even though the smaller size is sold out often."),
            ("Solid", "Does what it says. Delivered quickly and in good order.")
        ],
        [
            ("A favourite", "We order it every week and have never been disappointed."),
            ("Excellent", "Much better than what the shop around the corner has."),
            ("Love it", "Tried it once and have not bought another one since."),
            ("Perfect", "Exactly as described, and everyone at home is happy.")
        ]
    ];
}
