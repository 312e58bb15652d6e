using EShop.Payments.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Payments.Data.Configurations;

internal sealed class ReceivedWebhookConfiguration : IEntityTypeConfiguration<ReceivedWebhook>
{
    public void Configure(EntityTypeBuilder<ReceivedWebhook> entity)
    {
        entity.ToTable("received_webhooks").HasKey(webhook => new { webhook.Provider, webhook.MessageId });
        entity.Property(webhook => webhook.Provider).HasMaxLength(30);
        entity.Property(webhook => webhook.MessageId).HasMaxLength(ReceivedWebhook.MaxIdLength);
        entity.HasIndex(webhook => webhook.ReceivedAt);
    }
}
