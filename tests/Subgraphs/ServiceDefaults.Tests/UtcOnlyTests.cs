using EShop.ServiceDefaults.Data;
using Microsoft.EntityFrameworkCore;

namespace EShop.ServiceDefaults.Tests;

public sealed class UtcOnlyTests
{
    [Fact]
    public void A_time_that_may_be_local_is_refused_by_name()
    {
        using var db = new TimesContext();

        var exception = Assert.Throws<InvalidOperationException>(() => UtcOnly.Verify(db.Model));

        Assert.EndsWith(": Times.Local, Times.MaybeLocal", exception.Message);
    }

    private sealed class Times
    {
        public int Id { get; init; }

        public DateTime Local { get; init; }

        public DateTime? MaybeLocal { get; init; }

        public DateTimeOffset Moment { get; init; }

        public DateOnly Day { get; init; }
    }

    private sealed class TimesContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql("Host=localhost");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
            => modelBuilder.Entity<Times>();
    }
}
