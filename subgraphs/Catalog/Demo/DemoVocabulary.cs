namespace EShop.Catalog.Demo;

/// <summary>
/// The hand-written words the demo catalogue is made of. Prices are in euro cents at a price level of 100.
/// </summary>
internal static partial class DemoVocabulary
{
    public static IReadOnlyList<DemoDepartment> Departments { get; } =
    [
        FruitAndVegetables(),
        DairyAndEggs(),
        Bakery(),
        MeatAndFish(),
        Pantry(),
        Frozen(),
        Drinks(),
        SnacksAndSweets(),
        Household(),
        PersonalCare(),
        BabyAndPets(),
        HomeAndLeisure()
    ];

    public static IReadOnlyList<DemoBrand> Brands { get; } =
    [
        new("Daily Choice", 82),
        new("Green Basket", 92),
        new("Hofgarten", 118),
        new("Sunny Acre", 104),
        new("Alpenwiese", 112),
        new("Milky Dale", 100),
        new("Old Mill", 108),
        new("Kornblume", 100),
        new("Landgut Ahrens", 120),
        new("Nordkap", 110),
        new("Tavola Mia", 106),
        new("Casa Verdura", 114),
        new("Polar Peak", 100),
        new("Luna & Figli", 125),
        new("Klarquell", 96),
        new("Obsthof Brandt", 110),
        new("Fizzwell", 100),
        new("Roastwerk", 122),
        new("Leaf & Kettle", 108),
        new("Cocoa Lane", 115),
        new("Crunchfield", 100),
        new("Blankwerk", 104),
        new("Softline", 100),
        new("Mintgrove", 106),
        new("Pfote & Co", 102),
        new("Feinkante", 124),
        new("Werkhaus", 108),
        new("Nordlicht", 114)
    ];

    public static IReadOnlyList<DemoEdition> FoodEditions { get; } =
    [
        new("", 100),
        new("Organic", 130),
        new("Classic", 97),
        new("Selection", 145),
        new("Family", 92)
    ];

    public static IReadOnlyList<DemoEdition> OtherEditions { get; } =
    [
        new("", 100),
        new("Eco", 115),
        new("Classic", 97),
        new("Premium", 150),
        new("Basic", 80)
    ];
}
