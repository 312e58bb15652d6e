namespace EShop.Catalog.Demo;

internal static partial class DemoVocabulary
{
    private static DemoDepartment HomeAndLeisure() => new("Home & Leisure",
    [
        new("Cookware", ["Feinkante", "Nordlicht", "Daily Choice"],
        [
            new("Frying Pan", "Even heat and a handle that stays cool.", ("24 cm", 1999), ("28 cm", 2499)),
            new("Saucepan", "With a glass lid and a pouring rim.", ("1.5 l", 1799), ("2.5 l", 2299)),
            new("Baking Tray", "Steel with a coating that lets go.", ("1 piece", 999)),
            new("Casserole Dish", "From the oven right to the table.", ("2 l", 1599), ("4 l", 2399))
        ]),
        new("Knives & Tools", ["Feinkante", "Werkhaus", "Daily Choice"],
        [
            new("Chef's Knife", "Forged steel, balanced in the hand.", ("16 cm", 2499), ("20 cm", 2999)),
            new("Paring Knife", "For everything small.", ("8 cm", 899)),
            new("Cutting Board", "Oiled beech with a groove for juice.", ("30 cm", 1299), ("40 cm", 1799)),
            new("Grater", "Four sides, four grades.", ("1 piece", 899))
        ]),
        new("Tableware", ["Nordlicht", "Feinkante", "Daily Choice"],
        [
            new("Dinner Plates", "Glazed stoneware, safe in the dishwasher.", ("2 pieces", 1299), ("6 pieces", 3299)),
            new("Cereal Bowls", "Deep enough for soup.", ("2 pieces", 999), ("6 pieces", 2499)),
            new("Mugs", "Hold a generous coffee.", ("2 pieces", 899), ("6 pieces", 2299)),
            new("Water Glasses", "Thin rims, heavy bottoms.", ("4 pieces", 999), ("6 pieces", 1399))
        ]),
        new("Food Storage", ["Werkhaus", "Nordlicht", "Daily Choice"],
        [
            new("Storage Jars", "Air-tight glass with bamboo lids.", ("0.5 l", 499), ("1 l", 699), ("2 l", 999)),
            new("Lunch Box", "Two compartments that do not leak.", ("1 l", 1199)),
            new("Bread Bin", "Keeps a loaf fresh for days.", ("1 piece", 2499)),
            new("Freezer Boxes", "Stack in any freezer.", ("5 pieces", 699), ("10 pieces", 1199))
        ]),
        new("Bedding", ["Softline", "Nordlicht", "Daily Choice"],
        [
            new("Duvet Cover Set", "Washed cotton that needs no iron.", ("135 x 200 cm", 2999), ("155 x 220 cm", 3499)),
            new("Fitted Sheet", "Stays where it is.", ("100 x 200 cm", 1299), ("160 x 200 cm", 1699)),
            new("Pillow", "Soft, but not too soft.", ("80 x 80 cm", 1499)),
            new("Blanket", "For the sofa and long evenings.", ("130 x 170 cm", 1999))
        ]),
        new("Bathroom", ["Softline", "Blankwerk", "Daily Choice"],
        [
            new("Bath Towels", "Thick terry cotton.", ("2 pieces", 1599), ("4 pieces", 2899)),
            new("Bath Mat", "Dries feet and itself.", ("50 x 70 cm", 1199)),
            new("Shower Curtain", "With a weighted hem.", ("180 x 200 cm", 1299)),
            new("Soap Dispenser", "Ceramic with a steel pump.", ("1 piece", 899))
        ]),
        new("Lamps & Batteries", ["Nordlicht", "Werkhaus", "Daily Choice"],
        [
            new("LED Bulb E27", "Warm white light, 806 lumens.", ("1 piece", 399), ("3 pieces", 999)),
            new("LED Bulb E14", "Warm white light, 470 lumens.", ("1 piece", 349), ("3 pieces", 899)),
            new("AA Batteries", "Last through long winters.", ("4 pieces", 399), ("12 pieces", 899)),
            new("Torch", "Bright enough for the cellar.", ("1 piece", 1499))
        ]),
        new("Home Workshop", ["Werkhaus", "Blankwerk", "Daily Choice"],
        [
            new("Hammer", "Ash handle, hardened head.", ("300 g", 1199), ("500 g", 1499)),
            new("Screwdriver Set", "Six sizes in a roll.", ("6 pieces", 1699)),
            new("Tape Measure", "With a brake and a clip.", ("3 m", 599), ("5 m", 899)),
            new("Duct Tape", "Holds what has to hold.", ("10 m", 399), ("25 m", 699))
        ]),
        new("Garden & Balcony", ["Sunny Acre", "Werkhaus", "Daily Choice"],
        [
            new("Potting Soil", "Loose and free of peat.", ("10 l", 399), ("40 l", 999)),
            new("Watering Can", "Light, with a fine rose.", ("5 l", 999), ("10 l", 1399)),
            new("Flower Pot", "Terracotta with a saucer.", ("16 cm", 499), ("24 cm", 899)),
            new("Herb Seeds", "Six kinds for the window sill.", ("6 bags", 699))
        ]),
        new("Paper & Pens", ["Nordlicht", "Feinkante", "Daily Choice"],
        [
            new("Notebook", "Dotted pages that lie flat.", ("A6", 499), ("A5", 799)),
            new("Ballpoint Pens", "Write at the first touch.", ("3 pieces", 299), ("10 pieces", 799)),
            new("Printer Paper", "White and jam-free.", ("500 sheets", 599), ("2500 sheets", 2699)),
            new("Greeting Cards", "For all that can be celebrated.", ("5 pieces", 699))
        ])
    ],
    IsFood: false);
}
