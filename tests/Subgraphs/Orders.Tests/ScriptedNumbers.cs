using System.Collections.Concurrent;
using EShop.Orders.Domain;

namespace EShop.Orders.Tests;

/// <summary>Gives the numbers that a test wants, then random ones.</summary>
public sealed class ScriptedNumbers : IOrderNumbers
{
    private readonly RandomOrderNumbers _random = new();

    public ConcurrentQueue<string> Wanted { get; } = new();

    public string Next() => Wanted.TryDequeue(out var number) ? number : _random.Next();
}
