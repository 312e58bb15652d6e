namespace EShop.Catalog.Demo;

internal static partial class DemoVocabulary
{
    private static DemoDepartment Drinks() => new("Drinks",
    [
        new("Water", ["Klarquell", "Fizzwell", "Daily Choice"],
        [
            new("Still Water", "Low in sodium, from a deep well.", ("500 ml", 69), ("1.5 l", 99), ("6 x 1.5 l", 549)),
            new("Sparkling Water", "With fine bubbles.", ("500 ml", 69), ("1.5 l", 99), ("6 x 1.5 l", 549)),
            new("Lemon Water", "Sparkling, with a hint of lemon.", ("500 ml", 119), ("1 l", 179))
        ]),
        new("Juice", ["Obsthof Brandt", "Sunny Acre", "Daily Choice"],
        [
            new("Orange Juice", "Pressed, not from concentrate.", ("330 ml", 199), ("1 l", 399)),
            new("Cloudy Apple Juice", "From orchard apples.", ("330 ml", 169), ("1 l", 279), ("3 l", 699)),
            new("Mango Smoothie", "Mango, banana and passion fruit.", ("250 ml", 279), ("750 ml", 599)),
            new("Vegetable Juice", "Tomato, carrot and beetroot.", ("330 ml", 189), ("750 ml", 329))
        ]),
        new("Soft Drinks", ["Fizzwell", "Klarquell", "Daily Choice"],
        [
            new("Cola", "With caffeine, well chilled best.", ("330 ml", 99), ("1 l", 159), ("6 x 330 ml", 499)),
            new("Sugar-Free Cola", "All the taste without sugar.", ("330 ml", 99), ("1 l", 159), ("6 x 330 ml", 499)),
            new("Lemonade", "Cloudy, with lemon juice.", ("330 ml", 129), ("1 l", 199)),
            new("Ginger Beer", "Fiery and not too sweet.", ("200 ml", 149), ("4 x 200 ml", 499)),
            new("Tonic Water", "Bitter, with natural quinine.", ("200 ml", 139), ("4 x 200 ml", 469))
        ]),
        new("Coffee", ["Roastwerk", "Leaf & Kettle", "Daily Choice"],
        [
            new("Espresso Beans", "Dark roast, chocolate and nuts.", ("250 g", 699), ("500 g", 1249), ("1 kg", 2299)),
            new("Filter Coffee", "Medium roast, ground.", ("250 g", 549), ("500 g", 999)),
            new("Decaf Beans", "Decaffeinated gently with water.", ("250 g", 749), ("500 g", 1349)),
            new("Coffee Capsules", "Compostable, strength eight.", ("10 pieces", 399), ("50 pieces", 1799)),
            new("Cold Brew", "Steeped for sixteen hours.", ("250 ml", 329), ("750 ml", 799))
        ]),
        new("Tea", ["Leaf & Kettle", "Hofgarten", "Daily Choice"],
        [
            new("Earl Grey", "Black tea with bergamot.", ("20 bags", 299), ("50 bags", 599)),
            new("Green Tea", "Mild sencha leaves.", ("20 bags", 319), ("100 g", 749)),
            new("Peppermint Tea", "Whole dried leaves.", ("20 bags", 259), ("50 bags", 499)),
            new("Rooibos", "Naturally free of caffeine.", ("20 bags", 279), ("100 g", 599))
        ])
    ]);
}
