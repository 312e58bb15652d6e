using System.ComponentModel.DataAnnotations;
using EShop.Contracts.Events.Orders;
using EShop.Orders.Data;
using EShop.Orders.Domain;
using EShop.Orders.Types.Errors;
using EShop.Orders.Types.Orders;
using EShop.ServiceDefaults.GraphQL;
using EShop.ServiceDefaults.Idempotency;
using EShop.ServiceDefaults.Identity;

namespace EShop.Orders.Types.Returns;

[MutationType]
public static partial class ReturnMutations
{
    /// <summary>Asks to give pieces of a delivered order back.</summary>
    /// <param name="orderId">The order: the caller's own.</param>
    /// <param name="reason">Why.</param>
    /// <param name="lines">Which pieces; each can be given back once.</param>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key gives the same return.</param>
    [Authorize]
    [Error<OrderNotFoundError>]
    [Error<OrderStateError>]
    [Error<OrderLinesError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<OrderReturn> RequestReturnAsync(
        [ID<Order>] Guid orderId,
        ReturnReason reason,
        IReadOnlyList<OrderLinePartInput> lines,
        string idempotencyKey,
        CurrentUser caller,
        OrderDesk desk,
        IdempotentCalls calls,
        IReturnByIdDataLoader returnById,
        CancellationToken cancellationToken)
    {
        var id = await calls.RunAsync(
            new IdempotencyKey("requestReturn", caller.RequiredId, idempotencyKey),
            new { orderId, reason, lines },
            token => desk.ChangeAsync(
                orderId,
                process =>
                {
                    process.Order.RequireVisible(caller, scope: null);
                    return process
                        .RequestReturn(Guid.CreateVersion7(), reason, [.. lines.Select(line => line.ToPart())])
                        .Id;
                },
                token),
            cancellationToken);
        return await returnById.LoadRequiredAsync(id, cancellationToken);
    }

    /// <summary>Accepts a return: what was paid for its pieces is paid back.</summary>
    /// <param name="returnId">The return.</param>
    /// <param name="restock">Whether the pieces can be sold again.</param>
    /// <param name="idempotencyKey">Chosen by the client; a repeat with the same key pays nothing more.</param>
    [Authorize(Policy = OrdersScopes.Write)]
    [Error<OrderReturnNotFoundError>]
    [Error<OrderReturnDecidedError>]
    [Error<IdempotencyKeyReusedError>]
    public static async Task<OrderReturn> ApproveReturnAsync(
        [ID<OrderReturn>] Guid returnId,
        bool restock,
        string idempotencyKey,
        CurrentUser caller,
        ReturnDesk returns,
        IdempotentCalls calls,
        IReturnByIdDataLoader returnById,
        CancellationToken cancellationToken)
    {
        await calls.RunAsync(
            new IdempotencyKey("approveReturn", caller.RequiredId, idempotencyKey),
            new { returnId, restock },
            token => returns.DecideAsync(returnId, process => process.ApproveReturn(returnId, restock), token),
            cancellationToken);
        return await returnById.LoadRequiredAsync(returnId, cancellationToken);
    }

    /// <summary>Does not accept a return.</summary>
    /// <param name="returnId">The return.</param>
    /// <param name="explanation">Why, for the customer.</param>
    [Authorize(Policy = OrdersScopes.Write)]
    [Error<OrderReturnNotFoundError>]
    [Error<OrderReturnDecidedError>]
    public static async Task<OrderReturn> RejectReturnAsync(
        [ID<OrderReturn>] Guid returnId,
        [StringLength(OrderReturn.MaxExplanationLength, MinimumLength = 1)] string explanation,
        ReturnDesk returns,
        IReturnByIdDataLoader returnById,
        CancellationToken cancellationToken)
    {
        await returns.DecideAsync(
            returnId,
            process => process.RejectReturn(returnId, explanation.Trim()),
            cancellationToken);
        return await returnById.LoadRequiredAsync(returnId, cancellationToken);
    }
}
