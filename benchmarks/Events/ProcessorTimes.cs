using System.Diagnostics;
using System.Globalization;
using EShop.LocalServers;

namespace EShop.Benchmarks.Events;

/// <summary>
/// The processor time of everybody who takes part. Unlike the time on the clock it hardly depends on what else the
/// machine does.
/// </summary>
internal sealed record ProcessorTimes(TimeSpan Shop, TimeSpan Postgres, TimeSpan Redis)
{
    private const double TicksPerSecond = 100;

    public static ProcessorTimes Read(PostgresServer postgres, RedisServer redis)
        => new(
            Process.GetCurrentProcess().TotalProcessorTime,
            OfFamily(postgres.Process.Id),
            OfFamily(redis.Process.Id));

    public ProcessorTimes Since(ProcessorTimes before)
        => new(Shop - before.Shop, Postgres - before.Postgres, Redis - before.Redis);

    public string PerEvent(int count)
    {
        var total = Shop + Postgres + Redis;
        var parts = $"producer and consumer {Micro(Shop):n0}, PostgreSQL {Micro(Postgres):n0}, Redis {Micro(Redis):n0}";
        var perSecond = 2 * count / total.TotalSeconds;
        return $"{Micro(total):n0} µs of processor time per event ({parts}): {perSecond:n0} events/s on two idle cores";

        double Micro(TimeSpan time) => time.TotalMicroseconds / count;
    }

    // A PostgreSQL session is a process: those that run and, through their parent, those that ended.
    private static TimeSpan OfFamily(int id)
    {
        var ticks = 0.0;

        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var process) && ReadStat(process) is { } stat)
            {
                ticks += process == id ? stat.Own + stat.Ended : stat.Parent == id ? stat.Own : 0;
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    private static (int Parent, double Own, double Ended)? ReadStat(int process)
    {
        try
        {
            // The name in parentheses may contain blanks.
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ');
            return (Number(1), Number(11) + Number(12), Number(13) + Number(14));

            int Number(int index) => int.Parse(fields[index + 1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return null;
        }
    }
}
