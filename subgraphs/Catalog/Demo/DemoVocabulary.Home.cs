namespace EShop.Catalog.Demo;

internal static partial class DemoVocabulary
{
    private static DemoDepartment Household() => new("Household",
    [
        new("Laundry", ["Blankwerk", "Softline", "Daily Choice"],
        [
            new("Liquid Detergent", "For coloured and white laundry.",
                ("20 washes", 599), ("40 washes", 1099), ("80 washes", 1999)),
            new("Washing Powder", "Strong against stains from 20 °C.", ("20 washes", 549), ("60 washes", 1399)),
            new("Fabric Softener", "Smells of spring meadows.", ("750 ml", 279), ("1.5 l", 499)),
            new("Stain Remover", "Spray on, wait, wash.", ("500 ml", 449))
        ]),
        new("Cleaning", ["Blankwerk", "Softline", "Daily Choice"],
        [
            new("All-Purpose Cleaner", "Biodegradable, with citrus.", ("750 ml", 249), ("1.5 l", 429)),
            new("Glass Cleaner", "Dries without streaks.", ("500 ml", 229), ("1 l", 389)),
            new("Bathroom Cleaner", "Removes limescale.", ("750 ml", 299), ("2 x 750 ml", 529)),
            new("Dishwasher Tabs", "All in one, in a soluble film.", ("20 pieces", 499), ("50 pieces", 1099)),
            new("Washing-Up Liquid", "Cuts grease, kind to hands.", ("500 ml", 179), ("1 l", 299))
        ]),
        new("Paper", ["Softline", "Blankwerk", "Daily Choice"],
        [
            new("Toilet Paper", "Three layers, recycled.", ("8 rolls", 449), ("16 rolls", 829)),
            new("Kitchen Rolls", "Strong when wet.", ("2 rolls", 249), ("4 rolls", 449)),
            new("Tissues", "Four layers, soft.", ("15 packs", 229), ("30 packs", 399)),
            new("Paper Napkins", "Plain white.", ("50 pieces", 199), ("100 pieces", 349))
        ]),
        new("Kitchen Supplies", ["Blankwerk", "Green Basket", "Daily Choice"],
        [
            new("Baking Paper", "Unbleached sheets.", ("20 sheets", 229), ("40 sheets", 399)),
            new("Aluminium Foil", "From recycled metal.", ("10 m", 199), ("30 m", 449)),
            new("Bin Bags", "Tear-resistant, with drawstring.", ("20 l", 199), ("35 l", 249), ("60 l", 299)),
            new("Freezer Bags", "With a zip.", ("1 l", 219), ("3 l", 279))
        ])
    ],
    IsFood: false);

    private static DemoDepartment PersonalCare() => new("Personal Care",
    [
        new("Oral Care", ["Mintgrove", "Softline", "Daily Choice"],
        [
            new("Toothpaste", "With fluoride and mint.", ("75 ml", 249), ("2 x 75 ml", 429)),
            new("Toothbrush", "With a bamboo handle.", ("soft", 299), ("medium", 299)),
            new("Dental Floss", "Waxed, with mint.", ("50 m", 279), ("100 m", 449)),
            new("Mouthwash", "Without alcohol.", ("250 ml", 299), ("500 ml", 479))
        ]),
        new("Hair Care", ["Softline", "Mintgrove", "Daily Choice"],
        [
            new("Moisture Shampoo", "For dry hair, with aloe.", ("250 ml", 349), ("400 ml", 499)),
            new("Repair Conditioner", "For stressed hair.", ("200 ml", 379), ("400 ml", 629)),
            new("Styling Gel", "Strong hold without glue.", ("150 ml", 329), ("300 ml", 549))
        ]),
        new("Body", ["Softline", "Mintgrove", "Daily Choice"],
        [
            new("Shower Gel", "With lime and mint.", ("250 ml", 229), ("500 ml", 399)),
            new("Hand Soap", "Liquid, with almond oil.", ("300 ml", 199), ("750 ml refill", 349)),
            new("Body Lotion", "Absorbs quickly.", ("200 ml", 399), ("400 ml", 649)),
            new("Deodorant", "48 hours, without aluminium.", ("50 ml", 349), ("150 ml", 499))
        ])
    ],
    IsFood: false);

    private static DemoDepartment BabyAndPets() => new("Baby & Pets",
    [
        new("Baby", ["Softline", "Green Basket", "Daily Choice"],
        [
            new("Nappies", "Soft, with a wetness indicator.", ("size 3", 999), ("size 4", 999), ("size 5", 1049)),
            new("Baby Wipes", "99 % water, without perfume.", ("1 pack", 199), ("4 packs", 649)),
            new("Carrot Puree", "For babies from five months.", ("125 g", 119), ("190 g", 149)),
            new("Apple Puree", "Nothing but apples, for babies.", ("100 g", 109), ("4 x 100 g", 399))
        ]),
        new("Cat & Dog", ["Pfote & Co", "Landgut Ahrens", "Daily Choice"],
        [
            new("Cat Food with Salmon", "Tender pieces in jelly.", ("85 g", 89), ("12 x 85 g", 949)),
            new("Dog Food with Beef", "Complete food for adult dogs.", ("400 g", 219), ("6 x 400 g", 1199)),
            new("Cat Litter", "Clumping, low in dust.", ("5 l", 449), ("10 l", 799)),
            new("Dog Biscuits", "Small, crunchy rewards.", ("200 g", 249), ("500 g", 529))
        ])
    ],
    IsFood: false);
}
