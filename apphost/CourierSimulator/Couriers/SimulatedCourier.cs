using EShop.CourierSimulator.Gateway;

namespace EShop.CourierSimulator.Couriers;

/// <summary>
/// A courier who takes what is offered and brings it. What to do next follows from what the shop shows, so that a restart
/// goes on where the last one ended.
/// </summary>
public sealed class SimulatedCourier(
    WorkerSession session,
    DemoWorker worker,
    SimulatorOptions options,
    TimeProvider clock) : ISimulatedWorker
{
    private MapPoint? _position;
    private DateTimeOffset _movedAt;
    private int _pickedUp;
    private (string JobId, DateTimeOffset Since)? _atDoor;

    /// <inheritdoc />
    public string Name => worker.Name;

    /// <inheritdoc />
    public async Task<TimeSpan> WorkAsync(CancellationToken cancellationToken)
    {
        var view = CourierView.Of(await session.SendAsync(CourierView.Document, variables: null, cancellationToken))
            ?? throw new GatewayException("The demo's courier is no courier yet.");
        _position ??= view.Position ?? worker.Home;

        if (view.Jobs.Count > 0)
        {
            await DoAsync(view.Jobs[0], cancellationToken);
            return options.StepInterval;
        }

        (_pickedUp, _atDoor) = (0, null);
        await ReportAsync(_position, cancellationToken);

        if (!view.IsOnline)
        {
            await session.MutateAsync("setOnline", "SetOnlineInput", new { online = true }, cancellationToken);
        }

        if (view.Offers.Count > 0)
        {
            await Task.Delay(options.AcceptDelay, clock, cancellationToken);
            await TryAcceptAsync(view.Offers[0], cancellationToken);
            return options.StepInterval;
        }

        return options.PollInterval;
    }

    // That another courier was faster is part of the day.
    private async Task TryAcceptAsync(string offerId, CancellationToken cancellationToken)
    {
        try
        {
            await session.MutateAsync("acceptOffer", "AcceptOfferInput", new { offerId }, cancellationToken);
        }
        catch (GatewayException exception) when (exception.Message.Contains("OfferGoneError", StringComparison.Ordinal))
        {
        }
    }

    private Task DoAsync(CourierJob job, CancellationToken cancellationToken) => job.Status switch
    {
        "ASSIGNED" => FetchAsync(job, cancellationToken),
        "PICKED_UP" => session.MutateAsync(
            "startDelivery", "StartDeliveryInput", new { deliveryId = job.Id }, cancellationToken),
        "EN_ROUTE" => BringAsync(job, cancellationToken),
        "ARRIVED" => HandOverAsync(job, cancellationToken),
        _ => Task.CompletedTask
    };

    private async Task FetchAsync(CourierJob job, CancellationToken cancellationToken)
    {
        if (_pickedUp < job.Pickups.Count && !await MoveAsync(job.Pickups[_pickedUp], cancellationToken))
        {
            return;
        }

        if (++_pickedUp >= job.Pickups.Count)
        {
            _pickedUp = 0;
            await session.MutateAsync("pickUp", "PickUpInput", new { deliveryId = job.Id }, cancellationToken);
        }
    }

    // The shop sees by the position that the courier has arrived, except where it does not know the place.
    private async Task BringAsync(CourierJob job, CancellationToken cancellationToken)
    {
        if (job.Door is null || await MoveAsync(job.Door, cancellationToken))
        {
            await session.MutateAsync("arrive", "ArriveInput", new { deliveryId = job.Id }, cancellationToken);
        }
    }

    private async Task HandOverAsync(CourierJob job, CancellationToken cancellationToken)
    {
        await MoveAsync(job.Door ?? _position!, cancellationToken);

        if (_atDoor?.JobId != job.Id)
        {
            _atDoor = (job.Id, clock.GetUtcNow());
        }

        if (clock.GetUtcNow() - _atDoor.Value.Since < options.DoorPatience)
        {
            return;
        }

        // Only the customer knows the code; where the place is unknown, a picture has to do.
        object proof = job.Door is null
            ? new { photoUrl = "https://pictures.example/at-the-door.jpg" }
            : new { atTheDoor = true };
        await session.MutateAsync(
            "deliver",
            "DeliverInput",
            new { deliveryId = job.Id, proof, cashCollected = job.CashIsDue },
            cancellationToken);
        _atDoor = null;
    }

    private async Task<bool> MoveAsync(MapPoint target, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var elapsed = now - _movedAt < 3 * options.StepInterval ? now - _movedAt : options.StepInterval;
        var speed = options.Speed * options.SpeedUp;
        var next = _position!.Toward(target, speed * elapsed.TotalSeconds);
        var heading = _position.MetresTo(next) > 1 ? _position.HeadingTo(next) : (double?)null;
        await ReportAsync(next, cancellationToken, heading, heading is null ? 0 : speed);
        return next == target;
    }

    private async Task ReportAsync(
        MapPoint place,
        CancellationToken cancellationToken,
        double? heading = null,
        double speed = 0)
    {
        var at = clock.GetUtcNow();
        await session.MutateAsync(
            "updateCourierLocation",
            "UpdateCourierLocationInput",
            new { pings = new[] { new { latitude = place.Latitude, longitude = place.Longitude, at, heading, speed } } },
            cancellationToken);
        (_position, _movedAt) = (place, at);
    }
}
