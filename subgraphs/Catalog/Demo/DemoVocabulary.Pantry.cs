namespace EShop.Catalog.Demo;

internal static partial class DemoVocabulary
{
    private static DemoDepartment Pantry() => new("Pantry",
    [
        new("Pasta & Rice", ["Tavola Mia", "Casa Verdura", "Daily Choice"],
        [
            new("Spaghetti", "Durum wheat pasta, ready in nine minutes.", ("500 g", 129), ("1 kg", 229)),
            new("Penne", "Durum wheat pasta that holds its sauce.", ("500 g", 129), ("1 kg", 229)),
            new("Basmati Rice", "Long and fragrant grains.", ("500 g", 229), ("1 kg", 399), ("5 kg", 1699)),
            new("Risotto Rice", "Arborio rice for creamy dishes.", ("500 g", 249), ("1 kg", 449)),
            new("Couscous", "Fine grains, ready in five minutes.", ("500 g", 189), ("1 kg", 329))
        ]),
        new("Sauces & Oils", ["Tavola Mia", "Casa Verdura", "Green Basket"],
        [
            new("Extra Virgin Olive Oil", "Cold pressed, fruity, a little peppery.",
                ("250 ml", 499), ("500 ml", 899), ("1 l", 1599)),
            new("Basil Pesto", "With basil, pine nuts and hard cheese.", ("90 g", 199), ("190 g", 329)),
            new("Tomato Sauce", "Slowly cooked with onion and herbs.", ("350 g", 199), ("690 g", 329)),
            new("Balsamic Vinegar", "Sweet and sour, from Modena grapes.", ("250 ml", 349), ("500 ml", 599)),
            new("Wholegrain Mustard", "Coarse and spicy.", ("100 ml", 149), ("250 ml", 249))
        ]),
        new("Canned Food", ["Casa Verdura", "Green Basket", "Daily Choice"],
        [
            new("Chopped Tomatoes", "In their own juice.", ("400 g", 99), ("3 x 400 g", 269)),
            new("Chickpeas", "Cooked, in lightly salted water.", ("400 g", 109), ("3 x 400 g", 299)),
            new("Kidney Beans", "For chilli and salads.", ("400 g", 109), ("3 x 400 g", 299)),
            new("Sweetcorn", "Crisp golden kernels.", ("150 g", 99), ("300 g", 149)),
            new("Tuna in Olive Oil", "Line-caught, in pieces.", ("80 g", 229), ("160 g", 399))
        ]),
        new("Breakfast Cereals", ["Kornblume", "Crunchfield", "Daily Choice"],
        [
            new("Rolled Oats", "Whole grain, for porridge and baking.", ("500 g", 119), ("1 kg", 199)),
            new("Crunchy Granola", "Baked with honey and almonds.", ("375 g", 349), ("750 g", 599)),
            new("Corn Flakes", "Plain and crisp.", ("375 g", 229), ("750 g", 399)),
            new("Berry Muesli", "Five grains with dried berries.", ("500 g", 379), ("1 kg", 649))
        ]),
        new("Baking", ["Kornblume", "Old Mill", "Daily Choice"],
        [
            new("Wheat Flour", "Fine flour for cakes and bread.", ("1 kg", 119), ("2.5 kg", 269)),
            new("Caster Sugar", "Dissolves quickly.", ("500 g", 109), ("1 kg", 189)),
            new("Baking Powder", "Six sachets.", ("6 x 15 g", 89)),
            new("Vanilla Extract", "From Madagascan pods.", ("35 ml", 449), ("60 ml", 699))
        ])
    ]);

    private static DemoDepartment Frozen() => new("Frozen",
    [
        new("Frozen Vegetables", ["Polar Peak", "Green Basket", "Daily Choice"],
        [
            new("Garden Peas", "Frozen within hours of picking.", ("450 g", 219), ("1 kg", 399)),
            new("Leaf Spinach", "In handy portions.", ("500 g", 229), ("1 kg", 399)),
            new("Stir-Fry Mix", "Seven vegetables for the wok.", ("600 g", 329), ("1 kg", 499))
        ]),
        new("Pizza & Meals", ["Tavola Mia", "Polar Peak", "Daily Choice"],
        [
            new("Pizza Margherita", "Stone-baked with mozzarella.", ("350 g", 349), ("3 x 350 g", 929)),
            new("Pizza Salami", "Stone-baked with spicy salami.", ("360 g", 379), ("3 x 360 g", 999)),
            new("Vegetable Lasagne", "Layers of vegetables and bechamel.", ("400 g", 449), ("800 g", 799)),
            new("Fish Fingers", "Alaska pollock in a crisp coat.", ("10 pieces", 349), ("15 pieces", 479))
        ]),
        new("Ice Cream", ["Luna & Figli", "Polar Peak", "Daily Choice"],
        [
            new("Vanilla Ice Cream", "With specks of real vanilla.", ("120 ml", 249), ("500 ml", 549), ("900 ml", 799)),
            new("Chocolate Ice Cream", "Dark, with chocolate chips.",
                ("120 ml", 249), ("500 ml", 549), ("900 ml", 799)),
            new("Lemon Sorbet", "Tart, light and free of milk.", ("120 ml", 229), ("500 ml", 499)),
            new("Pistachio Ice Cream", "With roasted Sicilian pistachios.", ("120 ml", 299), ("500 ml", 649))
        ])
    ]);

    private static DemoDepartment SnacksAndSweets() => new("Snacks & Sweets",
    [
        new("Chocolate", ["Cocoa Lane", "Luna & Figli", "Daily Choice"],
        [
            new("Dark Chocolate 70 %", "Single origin cocoa from Ecuador.", ("100 g", 249), ("3 x 100 g", 679)),
            new("Milk Chocolate", "Smooth, with alpine milk.", ("100 g", 179), ("300 g", 479)),
            new("Hazelnut Chocolate", "With whole roasted hazelnuts.", ("100 g", 219), ("300 g", 579)),
            new("Cocoa Spread", "Cocoa and hazelnut for bread and pancakes.",
                ("250 g", 299), ("400 g", 429), ("750 g", 729))
        ]),
        new("Crisps", ["Crunchfield", "Green Basket", "Daily Choice"],
        [
            new("Sea Salt Crisps", "Thin potato slices with sea salt.", ("40 g", 99), ("150 g", 229), ("250 g", 329)),
            new("Paprika Crisps", "The classic with sweet paprika.", ("40 g", 99), ("150 g", 229), ("250 g", 329)),
            new("Tortilla Chips", "Corn chips for dipping.", ("150 g", 199), ("300 g", 329)),
            new("Salted Popcorn", "Popped with a pinch of salt.", ("90 g", 199), ("200 g", 349))
        ]),
        new("Biscuits", ["Crunchfield", "Old Mill", "Cocoa Lane"],
        [
            new("Butter Biscuits", "Crisp, with a fifth butter.", ("125 g", 149), ("250 g", 259)),
            new("Oat Cookies", "Chewy, with raisins.", ("200 g", 249), ("400 g", 429)),
            new("Chocolate Wafers", "Light wafers with cocoa cream.", ("120 g", 169), ("240 g", 299)),
            new("Gingerbread", "Spiced and glazed.", ("200 g", 279), ("500 g", 599))
        ]),
        new("Nuts", ["Crunchfield", "Green Basket", "Casa Verdura"],
        [
            new("Roasted Almonds", "Roasted without oil, lightly salted.",
                ("100 g", 279), ("200 g", 499), ("500 g", 1099)),
            new("Cashews", "Whole kernels, unsalted.", ("100 g", 299), ("200 g", 529), ("500 g", 1199)),
            new("Trail Mix", "Nuts, raisins and cranberries.", ("150 g", 299), ("400 g", 699)),
            new("Pistachios", "In the shell, roasted and salted.", ("100 g", 349), ("250 g", 799))
        ])
    ]);
}
