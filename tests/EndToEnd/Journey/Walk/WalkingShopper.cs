using System.Text.Json;
using Cacao.Execution.Relay;
using EShop.EndToEnd.Tests.Shop;

namespace EShop.EndToEnd.Tests.Journey.Walk;

/// <summary>A customer who fills a cart, orders, pays or does not, changes their mind and sends things back.</summary>
internal sealed class WalkingShopper(ShopFixture shop, WalkLog log, WalkBoard board, Shopper account, int seed)
    : Walker(shop, log, account.UserId, seed)
{
    private const string Order = "order { id }";

    private static readonly string[] s_tokens =
        ["tok_approve", "tok_approve", "tok_duplicate", "tok_decline", "tok_challenge", "tok_challenge"];

    private static readonly string[] s_vouchers = ["WELCOME10", "FIVE", "NOSUCHCODE"];

    private readonly Dictionary<string, string> _cards = [];
    private readonly List<string> _orders = [];
    private string? _quote;
    private (object Input, string OrderId)? _placed;

    /// <summary>Whether they order nothing new, and only look after what they have ordered.</summary>
    public bool HasEnough { get; set; }

    /// <summary>Whether the account is gone.</summary>
    public bool IsErased { get; private set; }

    public override Task StepAsync() => IsErased ? Task.CompletedTask : Random.Next(HasEnough ? 54 : 0, 100) switch
    {
        < 12 => AddAsync(),
        < 18 => UpdateAsync(),
        < 20 => ChangeAsync("clearCart", new { }),
        < 24 => ChangeAsync("applyVoucher", new { code = OneOf(s_vouchers) }),
        < 26 => ChangeAsync("removeVoucher", new { code = OneOf(s_vouchers) }),
        < 32 => QuoteAsync(),
        < 54 => CheckoutAsync(),
        < 61 => PlaceAgainAsync(),
        < 71 => AnswerChallengeAsync(),
        < 74 => CancelAsync(),
        < 80 => CancelPiecesAsync(),
        < 97 => RequestReturnAsync(),
        _ => CancelOfAnotherAsync(),
    };

    /// <summary>Wants to be forgotten.</summary>
    public async Task EraseAsync()
    {
        IsErased = true;
        await AskAsync("requestErasure", "mutation { requestErasure { privacyRequest { id } } }");
    }

    /// <summary>What the customer tells the courier at the door; null when they do not know it.</summary>
    public async Task<string?> HandoverCodeAsync(string orderId)
    {
        var page = await PageAsync(orderId);
        return page is { ValueKind: JsonValueKind.Object }
            && page.GetProperty("delivery") is { ValueKind: JsonValueKind.Object } delivery
            ? delivery.GetProperty("handoverCode").GetString()
            : null;
    }

    private Task<WalkAnswer> AddAsync()
        => ChangeAsync("addToCart", new { variantId = AnyVariant(), quantity = Random.Next(1, 4) });

    private Task<WalkAnswer> UpdateAsync()
        => ChangeAsync("updateCartLine", new { variantId = AnyVariant(), quantity = Random.Next(0, 4) });

    private async Task QuoteAsync()
    {
        var answer = await ChangeAsync("quoteCart", new { addressId = account.AddressId }, "quote { token }");

        if (answer.IsDone)
        {
            _quote = answer.Payload.GetProperty("quote").GetProperty("token").GetString();
        }
    }

    private async Task CheckoutAsync()
    {
        if (_quote is null || Happens(70))
        {
            await AddAsync();
            await QuoteAsync();
        }

        if (_quote is null)
        {
            return;
        }

        var isCash = Happens(20);
        var input = new
        {
            quoteToken = _quote,
            paymentMethod = isCash ? "CASH_ON_DELIVERY" : "CARD",
            paymentMethodId = isCash ? null : await CardAsync(OneOf(s_tokens)),
            idempotencyKey = NewKey(),
        };
        var twice = Happens(30);
        var answers = await Task.WhenAll(Enumerable.Range(0, twice ? 2 : 1).Select(_ => ChangeAsync("placeOrder", input, Order)));
        var ids = answers.Where(answer => !answer.IsTurnedAway)
            .Select(answer => answer.IsDone ? IdOf(answer) : answer.Error!).Distinct().ToList();

        if (ids.Count > 1)
        {
            Log.Fault($"one order that was placed twice at once was answered with {string.Join(" and ", ids)}");
        }

        if (answers.Any(answer => answer.IsDone))
        {
            _placed = (input, ids[0]);
            _orders.Add(ids[0]);
            board.Add(ids[0], this);
            _quote = Happens(80) ? null : _quote;
        }
    }

    // With the same key, with another one, or with the same key for something else.
    private async Task PlaceAgainAsync()
    {
        if (_placed is not var (input, orderId))
        {
            return;
        }

        var again = JsonSerializer.SerializeToNode(input)!.AsObject();

        switch (Random.Next(3))
        {
            case 0:
                var same = await ChangeAsync("placeOrder", again, Order);
                Expect("the same key", same.IsDone && IdOf(same) == orderId, same);
                break;
            case 1:
                again["idempotencyKey"] = NewKey();
                var other = await ChangeAsync("placeOrder", again, Order);
                Expect("another key", other.Error is "QuoteAlreadyUsedError", other);
                break;
            default:
                again["quoteToken"] = $"{again["quoteToken"]}x";
                var reused = await ChangeAsync("placeOrder", again, Order);
                Expect("a used key", reused.Error is "IdempotencyKeyReusedError", reused);
                break;
        }

        void Expect(string what, bool isSo, WalkAnswer answer)
        {
            if (!isSo && !answer.IsTurnedAway)
            {
                Log.Fault($"placing order {orderId} again with {what} was answered with {answer}");
            }
        }
    }

    private async Task AnswerChallengeAsync()
    {
        if (_orders.Count > 0
            && await PageAsync(OneOf(_orders)) is { ValueKind: JsonValueKind.Object } page
            && page.GetProperty("payments") is { ValueKind: JsonValueKind.Array } payments
            && payments.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } payment
            && payment.GetProperty("challenge") is { ValueKind: JsonValueKind.Object } challenge)
        {
            await Shopper.AnswerAsync(
                new Uri(challenge.GetProperty("url").GetString()!), Happens(70) ? "approve" : "deny");
        }
    }

    private async Task CancelAsync()
    {
        if (_orders.Count == 0)
        {
            return;
        }

        var input = new { orderId = OneOf(_orders), idempotencyKey = NewKey() };
        var answer = await ChangeAsync("cancelOrder", input);

        if (Happens(30) && await ChangeAsync("cancelOrder", input) is var again && again.IsDone != answer.IsDone)
        {
            // An error changed nothing and is not kept.
            if (answer.IsDone && !again.IsTurnedAway)
            {
                Log.Fault($"cancelling order {input.orderId} again was answered with {again}");
            }
        }
    }

    private async Task CancelPiecesAsync()
    {
        if (await AnyOrderAsync("CONFIRMED") is var (orderId, line))
        {
            await ChangeAsync(
                "cancelOrder",
                new
                {
                    orderId,
                    lines = new[] { new { lineId = line, quantity = Happens(80) ? 1 : 7 } },
                    idempotencyKey = NewKey(),
                });
        }
    }

    private async Task RequestReturnAsync()
    {
        if (await AnyOrderAsync("DELIVERED", "RETURNED") is var (orderId, line))
        {
            await ChangeAsync(
                "requestReturn",
                new
                {
                    orderId,
                    reason = "UNWANTED",
                    lines = new[] { new { lineId = line, quantity = Random.Next(1, 3) } },
                    idempotencyKey = NewKey(),
                });
        }
    }

    private async Task CancelOfAnotherAsync()
    {
        if (board.AnyOrder(Random) is { } orderId && board.OwnerOf(orderId) != this
            && await ChangeAsync("cancelOrder", new { orderId, idempotencyKey = NewKey() }) is var answer
            && !answer.IsTurnedAway && answer.Error is not "OrderNotFoundError")
        {
            Log.Fault($"cancelling order {orderId} of another was answered with {answer}");
        }
    }

    // One of a few of their own orders: the first that has one of the statuses, or else the last.
    private async Task<(string OrderId, string LineId)?> AnyOrderAsync(params string[] statuses)
    {
        (string, string)? found = null;

        foreach (var orderId in _orders.OrderBy(_ => Random.Next()).Take(4))
        {
            if (await PageAsync(orderId) is { ValueKind: JsonValueKind.Object } page)
            {
                var lines = page.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("id").GetString()!);
                found = (orderId, OneOf([.. lines]));

                if (statuses.Contains(page.GetProperty("status").GetString()))
                {
                    break;
                }
            }
        }

        return found;
    }

    private async Task<JsonElement> PageAsync(string orderId)
    {
        var answer = await AskAsync("orderById", JourneyDocument.Read("OrderPage"), new { id = orderId });
        return answer.Payload;
    }

    private async Task<string?> CardAsync(string token)
    {
        if (!_cards.TryGetValue(token, out var card))
        {
            var answer = await ChangeAsync("addPaymentMethod", new { token, idempotencyKey = NewKey() }, "paymentMethod { id }");

            if (answer.IsDone)
            {
                _cards[token] = card = answer.Payload.GetProperty("paymentMethod").GetProperty("id").GetString()!;
            }
        }

        return card;
    }

    private string AnyVariant() => NodeIds.Format("ProductVariant", OneOf(WalkBoard.Variants));

    private static string IdOf(WalkAnswer answer) => answer.Payload.GetProperty("order").GetProperty("id").GetString()!;
}
