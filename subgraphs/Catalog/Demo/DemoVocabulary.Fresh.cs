namespace EShop.Catalog.Demo;

internal static partial class DemoVocabulary
{
    private static DemoDepartment FruitAndVegetables() => new("Fruit & Vegetables",
    [
        new("Fresh Fruit", ["Hofgarten", "Sunny Acre", "Green Basket"],
        [
            new("Bananas", "Ripe yellow bananas from fair trade farms.", ("500 g", 99), ("1 kg", 179)),
            new("Gala Apples", "Crisp and sweet, good for lunch boxes.", ("500 g", 159), ("1 kg", 279), ("2 kg", 499)),
            new("Blueberries", "Plump berries, washed and ready to eat.", ("125 g", 199), ("250 g", 349)),
            new("Oranges", "Juicy oranges for eating and pressing.", ("1 kg", 229), ("2 kg", 399))
        ]),
        new("Vegetables", ["Hofgarten", "Sunny Acre", "Green Basket"],
        [
            new("Vine Tomatoes", "Sun-ripened tomatoes on the vine.", ("300 g", 149), ("500 g", 219), ("1 kg", 389)),
            new("Carrots", "Washed carrots with a sweet bite.", ("500 g", 89), ("1 kg", 149)),
            new("Sweet Peppers", "A mix of red, yellow and orange.", ("2 pieces", 149), ("3 pieces", 199)),
            new("Waxy Potatoes", "Hold their shape in salads and pans.", ("1 kg", 169), ("2.5 kg", 349))
        ]),
        new("Salad & Herbs", ["Hofgarten", "Sunny Acre", "Green Basket"],
        [
            new("Baby Spinach", "Tender leaves, washed twice.", ("100 g", 149), ("200 g", 259)),
            new("Rocket", "Peppery leaves for salad and pizza.", ("100 g", 139), ("150 g", 189)),
            new("Basil", "A pot of fragrant basil for the window sill.", ("1 pot", 199)),
            new("Cucumber", "Fresh and crunchy.", ("1 piece", 79), ("3 minis", 149))
        ])
    ]);

    private static DemoDepartment DairyAndEggs() => new("Dairy & Eggs",
    [
        new("Milk", ["Alpenwiese", "Milky Dale", "Daily Choice"],
        [
            new("Whole Milk", "Fresh whole milk with 3.8 % fat.", ("500 ml", 89), ("1 l", 139), ("2 l", 259)),
            new("Low-Fat Milk", "Fresh milk with 1.5 % fat.", ("500 ml", 85), ("1 l", 129)),
            new("Oat Drink", "Creamy oat drink that foams well.", ("1 l", 189), ("6 x 1 l", 1049)),
            new("Buttermilk", "Cool, sour and refreshing.", ("500 ml", 79), ("1 l", 129))
        ]),
        new("Yoghurt", ["Alpenwiese", "Milky Dale", "Daily Choice"],
        [
            new("Natural Yoghurt", "Mild yoghurt without anything added.",
                ("150 g", 59), ("500 g", 129), ("1 kg", 219)),
            new("Greek Style Yoghurt", "Thick and creamy with 10 % fat.",
                ("200 g", 119), ("500 g", 219), ("1 kg", 399)),
            new("Strawberry Yoghurt", "With pieces of strawberry.", ("150 g", 69), ("4 x 150 g", 249)),
            new("Skyr", "High in protein, low in fat.", ("150 g", 99), ("450 g", 229))
        ]),
        new("Cheese", ["Alpenwiese", "Milky Dale", "Daily Choice"],
        [
            new("Mountain Cheese", "Matured for six months, full and nutty.", ("150 g", 299), ("300 g", 549)),
            new("Young Gouda Slices", "Mild slices for bread and burgers.", ("150 g", 189), ("400 g", 399)),
            new("Mozzarella", "Soft balls in brine.", ("125 g", 109), ("3 x 125 g", 289)),
            new("Feta Style Cheese", "Salty and crumbly, for salads.", ("150 g", 199), ("200 g", 249)),
            new("Cream Cheese", "Smooth, spreadable, lightly salted.", ("175 g", 149), ("300 g", 229))
        ]),
        new("Butter & Eggs", ["Alpenwiese", "Milky Dale", "Hofgarten"],
        [
            new("Salted Butter", "Churned from sweet cream, with sea salt.", ("125 g", 169), ("250 g", 289)),
            new("Unsalted Butter", "For baking and for bread.", ("125 g", 159), ("250 g", 279)),
            new("Free-Range Eggs", "From hens that go outdoors.", ("6 pieces", 229), ("10 pieces", 349)),
            new("Whipping Cream", "With at least 30 % fat.", ("200 ml", 109), ("500 ml", 229))
        ])
    ]);

    private static DemoDepartment Bakery() => new("Bakery",
    [
        new("Bread", ["Old Mill", "Kornblume", "Daily Choice"],
        [
            new("Sourdough Rye", "A dark crust and a moist crumb.", ("500 g", 279), ("1 kg", 489)),
            new("Wholegrain Loaf", "With sunflower and pumpkin seeds.", ("500 g", 299), ("750 g", 399)),
            new("Sandwich Toast", "Soft slices for the toaster.", ("250 g", 119), ("500 g", 189)),
            new("Ciabatta", "Airy bread with olive oil.", ("300 g", 199), ("2 x 300 g", 349))
        ]),
        new("Rolls & Croissants", ["Old Mill", "Kornblume", "Daily Choice"],
        [
            new("Butter Croissants", "Flaky layers, baked this morning.", ("2 pieces", 199), ("4 pieces", 359)),
            new("Pretzel Rolls", "With coarse salt.", ("2 pieces", 179), ("6 pieces", 449)),
            new("Wheat Rolls", "Ready to finish in your oven.", ("4 pieces", 139), ("8 pieces", 249)),
            new("Cinnamon Buns", "Sticky, warm and sweet.", ("2 pieces", 249), ("4 pieces", 449))
        ])
    ]);

    private static DemoDepartment MeatAndFish() => new("Meat & Fish",
    [
        new("Poultry", ["Landgut Ahrens", "Daily Choice", "Green Basket"],
        [
            new("Chicken Breast", "Skinless fillets, cut by hand.", ("300 g", 499), ("600 g", 899)),
            new("Chicken Thighs", "With bone and skin, for the oven.", ("500 g", 449), ("1 kg", 799)),
            new("Turkey Strips", "Ready for the wok.", ("300 g", 479), ("500 g", 729))
        ]),
        new("Sausages & Cold Cuts", ["Landgut Ahrens", "Daily Choice", "Nordkap"],
        [
            new("Cooked Ham", "Thin slices, gently smoked.", ("100 g", 219), ("200 g", 389)),
            new("Fennel Salami", "Air-dried with fennel seeds.", ("80 g", 249), ("150 g", 419)),
            new("Bratwurst", "For the pan and the grill.", ("4 pieces", 399), ("8 pieces", 729)),
            new("Turkey Slices", "Lean and mild.", ("100 g", 199), ("200 g", 349))
        ]),
        new("Fish", ["Nordkap", "Polar Peak", "Daily Choice"],
        [
            new("Salmon Fillet", "From Norwegian farms, with skin.", ("250 g", 799), ("500 g", 1499)),
            new("Smoked Salmon", "Thin slices, smoked over beech.", ("100 g", 449), ("200 g", 799)),
            new("Cooked Prawns", "Peeled and ready to eat.", ("125 g", 399), ("250 g", 699)),
            new("Herring in Dill", "Marinated fillets with dill and onion.", ("200 g", 259), ("400 g", 449))
        ])
    ]);
}
