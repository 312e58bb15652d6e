using Cacao.Benchmarks.Subscriptions;

// Without arguments the program measures; with "server" it is the process that is measured.
if (args is ["server"])
{
    await TickServer.RunAsync();
    return;
}

var subscribers = args is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 5000;
await FanOut.MeasureAsync(subscribers);
