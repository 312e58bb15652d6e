using EShop.EndToEnd.Tests.Journey.Walk;
using EShop.EndToEnd.Tests.Shop;
using Xunit.Abstractions;

namespace EShop.EndToEnd.Tests.Journey;

/// <summary>
/// Customers, couriers and staff do what they like, several at once, what is allowed and what is not. Whatever happens in which
/// order: nobody is answered something internal, and in the end the ten databases and the bank agree. For more of it set
/// <c>WALK_SEEDS</c> (for example <c>1-20</c>) and <c>WALK_STEPS</c>.
/// </summary>
[Collection(ShopGroup.Name)]
public sealed class RandomWalkTests(ShopFixture shop, ITestOutputHelper output)
{
    private const int Shoppers = 5;

    // The journey's and the other days' couriers are others.
    private static readonly int[] s_couriers = [6, 7, 8];

    public static TheoryData<int> Seeds
    {
        get
        {
            var range = (Environment.GetEnvironmentVariable("WALK_SEEDS") ?? "1").Split('-').Select(int.Parse).ToList();
            return [.. Enumerable.Range(range[0], range[^1] - range[0] + 1)];
        }
    }

    private static int Steps => int.Parse(Environment.GetEnvironmentVariable("WALK_STEPS") ?? "100");

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_they_do_goods_and_money_agree(int seed)
    {
        var (log, board, random) = (new WalkLog(), new WalkBoard(), new Random(seed));
        var staff = new WalkingStaff(shop, log, board, seed);
        await BeginAsync(log, board, seed);

        await WalkAsync(log, board, staff, random);
        await CheckAsync(log, board);

        // What is left open does not get in the way of the next test, and has to come to an end in any state.
        await staff.LetEverybodyInAsync();
        await Task.WhenAll(board.Couriers.Select(courier => courier.SetOnlineAsync(false)));

        for (var round = 0; round < 3; round++)
        {
            await Task.WhenAll(board.Orders.Select(staff.CloseAsync));
            await CheckAsync(log, board);
        }

        foreach (var line in log.Counts)
        {
            output.WriteLine(line);
        }
    }

    private async Task BeginAsync(WalkLog log, WalkBoard board, int seed)
    {
        var state = new ShopState(shop);

        foreach (var variant in WalkBoard.Variants)
        {
            await state.StockAsync(variant, WalkBoard.Pieces);
        }

        for (var number = 0; number < Shoppers; number++)
        {
            board.Shoppers.Add(new WalkingShopper(shop, log, board, await Shopper.CreateAsync(shop), (seed * 100) + number));
        }

        foreach (var user in s_couriers)
        {
            var courier = new WalkingCourier(shop, log, board, user, (seed * 100) + 10 + user);
            board.Couriers.Add(courier);
            await courier.SetOnlineAsync(true);
        }
    }

    private static async Task WalkAsync(WalkLog log, WalkBoard board, WalkingStaff staff, Random random)
    {
        // Who brings and who looks after orders has more to do than who orders.
        Walker[] all = [.. board.Shoppers, .. board.Couriers, .. board.Couriers, staff, staff, staff];

        for (var step = 0; step < Steps;)
        {
            var group = random.GetItems(all, random.Next(1, 5)).Distinct().ToList();
            await Task.WhenAll(group.Select(one => one.StepAsync()));
            step += group.Count;
            board.Shoppers.ForEach(shopper => shopper.HasEnough = step > Steps / 2);

            if (step > Steps * 4 / 5 && board.Shoppers.All(shopper => !shopper.IsErased))
            {
                await board.Shoppers[^1].EraseAsync();
            }
        }
    }

    private async Task CheckAsync(WalkLog log, WalkBoard board)
    {
        var rows = new WalkRows(shop, board.Orders.Select(ShopState.IdOf));
        await new WalkRest(shop, rows).UntilThereAsync();
        var faults = await new WalkAudit(shop, rows, board).FaultsAsync();
        Assert.True(faults.Count == 0 && log.Faults.Count == 0, string.Join("\n", log.Faults.Concat(faults).Concat(log.Counts)));
    }
}
