using EShop.Contracts.Events.Notifications;
using EShop.Notifications.Domain;
using EShop.Notifications.Tests;
using EShop.Notifications.Transports;
using EShop.Notifications.Transports.Tests;
using EShop.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EShop.Notifications.Sending.Tests;

/// <summary>A notification whose sender is lost, or whose provider does not answer; claimed for two minutes.</summary>
public sealed class ClaimTests : IAsyncLifetime
{
    private static readonly NoticeValue s_number = NoticeValue.Of(NoticeValue.OrderNumber, "A-1");
    private static readonly TimeSpan s_claim = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource _never = new();
    private FakeProvider _provider = null!;
    private NotificationsHost _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _host = await NotificationsHost.WithAsync(new()
        {
            ["Notifications:Sms:Url"] = $"{_provider.Address}send",
            ["Notifications:Sms:Token"] = "token of the provider",
            ["Notifications:Claim"] = $"{s_claim}",
        });
    }

    public async Task DisposeAsync()
    {
        _never.TrySetCanceled();
        await _host.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task What_is_lost_in_the_middle_is_sent_again_when_the_claim_ends_and_the_rest_was_written_down()
    {
        var user = await NotifyAsync();
        using var process = new CancellationTokenSource();
        var sending = DispatchAsync(process.Token);
        await Eventually.IsAsync(1, () => Task.FromResult(_provider.Requests.Count));

        await process.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Pending");

        _provider.Hold = Task.CompletedTask;
        await _host.AdvanceAsync(s_claim - TimeSpan.FromSeconds(1));
        Assert.Single(_provider.Requests);
        await _host.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Sent");

        await _host.AdvanceAsync(s_claim);
        Assert.Equal(2, _provider.Requests.Count);
        Assert.Single(_provider.Requests.Select(request => request.Key).Distinct());
        await using var db = _host.CreateContext();
        Assert.Equal(1, (await db.Notifications.SingleAsync(row => row.Channel == NotificationChannel.Sms)).Attempts);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_has_failed_before_somebody_else_may_send()
    {
        var user = await NotifyAsync();
        var sending = DispatchAsync(CancellationToken.None);
        await Eventually.IsAsync(1, () => Task.FromResult(_provider.Requests.Count));

        _host.Clock.Advance(s_claim - TimeSpan.FromSeconds(10));
        // Sooner than the patience for one message, which may be used up once for each device.
        Assert.Equal(3, await sending.WaitAsync(TransportRegistration.Patience / 2));
        await using (var db = _host.CreateContext())
        {
            var text = await db.Notifications.SingleAsync(row => row.Channel == NotificationChannel.Sms);
            Assert.Equal(
                (NotificationStatus.Pending, 1, NotificationFailure.ProviderUnavailable, _host.Clock.GetUtcNow().AddSeconds(30)),
                (text.Status, text.Attempts, text.Failure!.Value, text.DueAt));
        }

        _provider.Hold = Task.CompletedTask;
        await _host.AdvanceAsync(TimeSpan.FromSeconds(29));
        Assert.Single(_provider.Requests);
        await _host.AdvanceAsync(TimeSpan.FromSeconds(1));
        await _host.AreAsync(user, "InApp Sent, Push Unreachable, Sms Sent");
        Assert.Equal(2, _provider.Requests.Count);
    }

    [Theory]
    [InlineData("00:00:29.999")]
    [InlineData("-00:05:00")]
    [InlineData("01:00:01")]
    public async Task A_claim_that_is_too_short_or_too_long_is_refused_at_the_start(string claim)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(
            () => NotificationsHost.WithAsync(new() { ["Notifications:Claim"] = claim }));

        Assert.Equal(["Notifications:Claim must be from 00:00:30 to one hour."], exception.Failures);
    }

    private async Task<Guid> NotifyAsync()
    {
        _provider.Hold = _never.Task;
        var user = _host.Users.Add();
        await _host.NotifyAsync(NoticeKinds.CourierArrived, user.UserId, null, s_number);
        return user.UserId;
    }

    private async Task<int> DispatchAsync(CancellationToken cancellationToken)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NoticeDispatch>().RunAsync(cancellationToken);
    }
}
